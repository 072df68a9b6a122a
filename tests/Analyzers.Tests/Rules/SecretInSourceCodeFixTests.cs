using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SecretInSourceAnalyzer, NostrToolkit.Analyzers.SecretInSourceCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class SecretInSourceCodeFixTests
{
    private const string Hex = "{|NTK4012:\"aae24849842d7082b66f57ce8270bd04da2c39ffb97df22803c270983032c4e5\"|}";
    private const string Nsec = "{|NTK4012:\"nsec14t3ysjvy94cg9dn02l8gyu9aqndzcw0lh97ly2qrcfcfsvpjcnjskqdmkl\"|}";

    [Theory]
    [InlineData($"SecretKey.TryParse({Hex}, out _)", "SecretKey.TryParse(Environment.GetEnvironmentVariable(\"NOSTR_SECRET_KEY\"), out _)")]
    [InlineData($"Nip19.TryDecode({Nsec}, out _, out _)", "Nip19.TryDecode(Environment.GetEnvironmentVariable(\"NOSTR_SECRET_KEY\"), out _, out _)")]
    public Task The_key_comes_from_the_environment(string call, string fixedCall) => Fixes(call, fixedCall);

    [Theory]
    [InlineData($"Load({Nsec})")]
    [InlineData($"SecretKey.TryCreate(Convert.FromHexString({Hex}), out _)")]
    public Task Where_nothing_would_be_an_exception_there_is_no_fix(string call) => Fixes(call, call);

    private static Task Fixes(string call, string fixedCall) => Test.Fixes(Source(call), Source(fixedCall));

    private static string Source(string call) => $$"""
        class C
        {
            bool M() => {{call}};
            bool Load(string text) => text.Length > 0;
        }
        """;
}
