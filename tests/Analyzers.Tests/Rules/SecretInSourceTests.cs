using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SecretInSourceAnalyzer, NostrToolkit.Analyzers.SecretInSourceCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

// The keys here are SHA-256 of a sentence, and nobody's.
public sealed class SecretInSourceTests
{
    private const string Hex = "\"aae24849842d7082b66f57ce8270bd04da2c39ffb97df22803c270983032c4e5\"";
    private const string Nsec = "\"nsec14t3ysjvy94cg9dn02l8gyu9aqndzcw0lh97ly2qrcfcfsvpjcnjskqdmkl\"";

    [Theory]
    [InlineData($"SecretKey.TryParse({{|NTK4012:{Hex}|}}, out key);")]
    [InlineData("SecretKey.TryParse({|NTK4012:\"AAE24849842D7082B66F57CE8270BD04DA2C39FFB97DF22803C270983032C4E5\"|}, out key);")]
    [InlineData($"SecretKey.TryParse({{|NTK4012:{Hex}.AsSpan()|}}, out key);")]
    [InlineData($"var hex = {Hex}; SecretKey.TryParse({{|NTK4012:hex|}}, out key);")]
    [InlineData("SecretKey.TryParse({|NTK4012:MyKey|}, out key);")]
    [InlineData($"SecretKey.TryParse(Environment.GetEnvironmentVariable(\"KEY\") ?? {{|NTK4012:{Hex}|}}, out key);")]
    [InlineData($"SecretKey.TryParse(text.Length > 0 ? text : {{|NTK4012:{Hex}|}}, out key);")]
    [InlineData($"SecretKey.TryCreate(Convert.FromHexString({{|NTK4012:{Hex}|}}), out key);")]
    [InlineData("SecretKey.TryCreate({|NTK4012:new byte[] { 1, 22, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 }|}, out key);")]
    [InlineData($"key = Load({{|NTK4012:{Hex}|}});")]
    [InlineData($"Nip19.TryDecode({{|NTK4012:{Nsec}|}}, out var entity, out _);")]
    [InlineData($"var nsec = {{|NTK4012:{Nsec}|}};")]
    [InlineData($"Use({{|NTK4012:{Nsec}|}});")]
    [InlineData($"var nsec = {{|NTK4012:{Nsec}u8|}}.ToArray();")]
    public Task A_key_in_the_source_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("if (!SecretKey.TryParse(text, out key)) throw new FormatException($\"'{{|NTK4012:text|}}' is no key\");")]
    [InlineData("if (!SecretKey.TryParse(text, out key)) throw new ArgumentException(\"no key: \" + {|NTK4012:text|});")]
    [InlineData("if (!SecretKey.TryParse(text, out key)) Console.Error.WriteLine(\"no key: {0}\", {|NTK4012:text|});")]
    [InlineData("Console.WriteLine({|NTK4012:text|}); SecretKey.TryParse(text.AsSpan().Trim(), out key);")]
    [InlineData("var bytes = new byte[32]; key!.CopyTo(bytes); Console.WriteLine({|NTK4012:Convert.ToHexString(bytes)|});")]
    [InlineData("Span<byte> bytes = stackalloc byte[32]; key!.CopyTo(bytes); var hex = Convert.ToHexStringLower(bytes); Console.WriteLine({|NTK4012:hex|});")]
    [InlineData("Span<char> nsec = stackalloc char[63]; Nip19.EncodeSecretKey(key!, nsec); Console.WriteLine({|NTK4012:new string(nsec)|});")]
    [InlineData("var nsec = new char[63]; Nip19.EncodeSecretKey(key!, nsec.AsSpan()); System.Diagnostics.Trace.WriteLine({|NTK4012:string.Concat(\"key \", new string(nsec))|});")]
    [InlineData("if (!SecretKey.TryParse(_configured, out key)) throw new InvalidOperationException(\"bad key \" + {|NTK4012:_configured|});")]
    public Task A_key_that_is_shown_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("SecretKey.TryParse(text, out key);")]
    [InlineData("SecretKey.TryParse(Environment.GetEnvironmentVariable(\"NOSTR_SECRET_KEY\"), out key);")]
    [InlineData("SecretKey.TryParse(File.ReadAllText(\"key\").Trim(), out key);")]
    [InlineData("if (!SecretKey.TryParse(text, out key)) throw new FormatException(\"The key is no key.\");")]
    [InlineData("if (!SecretKey.TryParse(text, out key)) throw new FormatException($\"The key has {text.Length} digits.\");")]
    [InlineData("if (!SecretKey.TryParse(text, out key)) throw new FormatException(nameof(text));")]
    [InlineData("Console.WriteLine(key);")]
    [InlineData("Console.WriteLine($\"signing with {key}\");")]
    [InlineData("var bytes = new byte[32]; key!.CopyTo(bytes); File.WriteAllBytes(\"key\", bytes);")]
    [InlineData("SecretKey.TryParse(\"0000000000000000000000000000000000000000000000000000000000000003\", out key);")]
    [InlineData("SecretKey.TryParse(\"1111111111111111111111111111111111111111111111111111111111111111\", out key);")]
    [InlineData("Nip19.TryDecode(\"nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5\", out var entity, out _);")]
    [InlineData("var mistyped = \"nsec14t3ysjvy94cg9dn02l8gyu9aqndzcw0lh97ly2qrcfcfsvpjcnjskqdmkk\";")]
    [InlineData("if (text.StartsWith(\"nsec1\")) key = null;")]
    [InlineData($"PublicKey.TryParse({Hex}, out var author);")]
    [InlineData($"EventId.TryParse({Hex}, out var id);")]
    [InlineData("key = SecretKey.Generate(System.Security.Cryptography.RandomNumberGenerator.Create());")]
    [InlineData("SecretKey.TryParse(text, out key); Console.WriteLine(text2);")]
    public Task Others_are_not(string statements) => Reports(statements);

    [Theory]
    [InlineData("aae24849842d7082b66f57ce8270bd04da2c39ffb97df22803c270983032c4e5")]
    [InlineData("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5, nsec14t3ysjvy94cg9dn02l8gyu9aqndzcw0lh97ly2qrcfcfsvpjcnjskqdmkl")]
    public Task A_key_that_the_project_calls_published_is_not(string published) => Test.Reports($$"""
        class C
        {
            bool M(out SecretKey? key) => SecretKey.TryParse({{Hex}}, out key) || {{Nsec}}.Length > 0;
        }
        """, $"nostrtoolkit.published_secret_keys = {published}");

    private static Task Reports(string statements) => Test.Reports($$"""
        class C
        {
            private const string MyKey = {{Hex}};
            private readonly string _configured = "";

            void M(string text, string text2, SecretKey? key) { {{statements}} }
            void Use(string text) { }
            static SecretKey Load(string hex) => SecretKey.TryParse(hex, out var key) ? key : throw new FormatException();
        }
        """);
}
