using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.EventHashedAsJsonAnalyzer, NostrToolkit.Analyzers.EventHashedAsJsonCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class EventHashedAsJsonCodeFixTests
{
    private const string Array = "new object[] { 0, key, 1, 1, tags, text }";

    [Theory]
    [InlineData(
        $"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}})",
        $"SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes({Array}, new JsonSerializerOptions {{ Encoder = NostrToolkit.Wire.CanonicalJavaScriptEncoder.Default }}))")]
    [InlineData(
        $"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, new JsonSerializerOptions {{ Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})|}})",
        $"SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes({Array}, new JsonSerializerOptions {{ Encoder = NostrToolkit.Wire.CanonicalJavaScriptEncoder.Default }}))")]
    public Task The_serializer_gets_the_right_encoder(string expression, string fixedExpression) => Test.Fixes(Source(expression), Source(fixedExpression));

    [Fact]
    public Task Options_that_others_use_too_stay() => Test.Fixes(
        Source($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, Relaxed)|}})"),
        Source($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, Relaxed)|}})"));

    private static string Source(string expression) => $$"""
        using System.Security.Cryptography;
        using System.Text.Encodings.Web;
        using System.Text.Json;

        class C
        {
            private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            byte[] Id(string key, string[][] tags, string text) => {{expression}};
        }
        """;
}
