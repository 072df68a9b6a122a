using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.EventHashedAsJsonAnalyzer, NostrToolkit.Analyzers.EventHashedAsJsonCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class EventHashedAsJsonTests
{
    private const string Array = "new object[] { 0, pubkey, at, kind, tags, content }";

    [Theory]
    [InlineData($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}})")]
    [InlineData($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes<object[]>([0, pubkey, at, kind, tags, content])|}})")]
    [InlineData($"SHA256.HashData(Encoding.UTF8.GetBytes({{|NTK4011:JsonSerializer.Serialize({Array})|}}))")]
    [InlineData($"SHA256.HashData(Encoding.UTF8.GetBytes({{|NTK4011:JsonSerializer.Serialize({Array}, new JsonSerializerOptions {{ Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})|}}))")]
    [InlineData($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, Relaxed)|}})")]
    [InlineData($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, new JsonSerializerOptions {{ WriteIndented = false }})|}})")]
    [InlineData($"SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array}, JsonSerializerOptions.Default)|}})")]
    [InlineData($"SHA256.Create().ComputeHash({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}})")]
    [InlineData($"CryptographicOperations.HashData(HashAlgorithmName.SHA256, {{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}})")]
    [InlineData("SHA256.HashData({|NTK4011:JsonSerializer.SerializeToUtf8Bytes(new List<object> { 0, pubkey, at, kind, tags, content })|})")]
    [InlineData("SHA256.HashData({|NTK4011:JsonSerializer.SerializeToUtf8Bytes(view)|})")]
    [InlineData("SHA256.HashData(Encoding.UTF8.GetBytes({|NTK4011:new JsonArray(0, pubkey, at, kind, null, content).ToJsonString()|}))")]
    [InlineData("SHA256.HashData(Encoding.UTF8.GetBytes({|NTK4011:$\"[0,\\\"{pubkey}\\\",{at},{kind},{JsonSerializer.Serialize(tags)},{JsonSerializer.Serialize(content)}]\"|}))")]
    [InlineData("SHA256.HashData({|NTK4011:Canonical(pubkey, at, kind, tags, content)|})")]
    public Task A_serialized_event_that_is_hashed_is_reported(string expression) => Reports($"return {expression};");

    [Theory]
    [InlineData($"var json = JsonSerializer.Serialize({Array}); var bytes = Encoding.UTF8.GetBytes(json); return SHA256.HashData({{|NTK4011:bytes|}});")]
    [InlineData($"object[] array = [0, pubkey, at, kind, tags, content]; return SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes(array)|}});")]
    [InlineData($"using var sha = SHA256.Create(); return sha.ComputeHash({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}});")]
    [InlineData($"using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}}); return hash.GetHashAndReset();")]
    [InlineData($"Span<byte> id = stackalloc byte[32]; SHA256.HashData({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}}, id); return id.ToArray();")]
    [InlineData($"return Sha({{|NTK4011:JsonSerializer.SerializeToUtf8Bytes({Array})|}});")]
    public Task So_is_one_that_takes_some_steps(string statements) => Reports(statements);

    [Theory]
    [InlineData($"return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes({Array}, new JsonSerializerOptions {{ Encoder = CanonicalJavaScriptEncoder.Default }}));")]
    [InlineData($"return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes({Array}, Right));")]
    [InlineData($"return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes({Array}, options));")]
    [InlineData($"return JsonSerializer.SerializeToUtf8Bytes({Array});")]
    [InlineData("return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object[] { 1, pubkey, at, kind, tags, content }));")]
    [InlineData("return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object[] { 0, pubkey, at }));")]
    [InlineData("return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(tags));")]
    [InlineData("return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { pubkey, content }));")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes(content));")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes($\"[0,{content}]\"));")]
    [InlineData("return SHA256.HashData(view.Json.Span);")]
    [InlineData("return Encoding.UTF8.GetBytes(CanonicalForm.ComputeId(view).ToString());")]
    [InlineData("return MD5.HashData(Encoding.UTF8.GetBytes(content));")]
    public Task Others_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Encodings.Web;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using NostrToolkit.Wire;

        class C
        {
            private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            private static readonly JsonSerializerOptions Right = new() { Encoder = CanonicalJavaScriptEncoder.Default };

            byte[] Id(string pubkey, long at, int kind, string[][] tags, string content, EventView view, JsonSerializerOptions options)
            {
                {{statements}}
            }

            static byte[] Canonical(string pubkey, long at, int kind, string[][] tags, string content)
            {
                var array = new object[] { 0, pubkey, at, kind, tags, content };
                return JsonSerializer.SerializeToUtf8Bytes(array);
            }

            static byte[] Sha(byte[] bytes) => SHA256.HashData(bytes);
        }
        """);
}
