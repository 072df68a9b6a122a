using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UndisposedClientAnalyzer, NostrToolkit.Analyzers.UndisposedClientCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UndisposedClientCodeFixTests
{
    [Theory]
    [InlineData("// the relay\n        var client = await {|NTK2006:RelayClient.ConnectAsync(uri)|};", "// the relay\n        await using var client = await RelayClient.ConnectAsync(uri);")]
    [InlineData("RelayClient client = await {|NTK2006:RelayClient.ConnectAsync(uri)|}.ConfigureAwait(false);", "await using RelayClient client = await RelayClient.ConnectAsync(uri).ConfigureAwait(false);")]
    [InlineData(
        "var client = await {|NTK2006:RelayClient.ConnectAsync(uri)|}; var pool = {|NTK2006:new VerificationPool(verifier)|};",
        "await using var client = await RelayClient.ConnectAsync(uri); await using var pool = new VerificationPool(verifier);")]
    public Task It_is_disposed_at_the_end_of_its_block(string body, string fixedBody) => Test.Fixes(Method(body), Method(fixedBody));

    [Theory]
    [InlineData("await {|NTK2006:RelayClient.ConnectAsync(uri)|};")]
    [InlineData("var client = await {|NTK2006:RelayClient.ConnectAsync(uri)|}; client = await {|NTK2006:RelayClient.ConnectAsync(uri)|};")]
    [InlineData("var connection = await {|NTK2006:Connection.ConnectAsync(uri, new(), default)|};")]
    public Task What_a_using_cannot_hold_is_left(string body) => Test.Fixes(Method(body), Method(body));

    private static string Method(string body) => $$"""
        class C
        {
            async Task MAsync(Uri uri, EventVerifier verifier)
            {
                {{body}}
            }
        }
        """.ReplaceLineEndings("\n");
}
