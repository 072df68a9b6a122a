using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The vectors that NIP-44 names by their SHA-256, as they are.</summary>
internal static class Nip44Vectors
{
    public static byte[] File { get; } = Read();

    public static JsonElement Valid { get; } = Root.GetProperty("valid");

    public static JsonElement Invalid { get; } = Root.GetProperty("invalid");

    private static JsonElement Root => JsonDocument.Parse(File).RootElement.GetProperty("v2");

    /// <summary>The rows of one list, counted: a list that a reader misses is no passed test.</summary>
    public static TheoryData<int> Rows(JsonElement list) => [.. Enumerable.Range(0, list.GetArrayLength())];

    public static string Text(this JsonElement row, string member) => row.GetProperty(member).GetString()!;

    public static byte[] Bytes(this JsonElement row, string member) => Convert.FromHexString(row.Text(member));

    public static ConversationKey ConversationKey(this JsonElement row)
        => NostrToolkit.ConversationKey.TryCreate(row.Bytes("conversation_key"), out var key) ? key : throw new ArgumentException(row.ToString());

    private static byte[] Read()
    {
        var assembly = typeof(Nip44Vectors).Assembly;
        var name = assembly.GetManifestResourceNames().Single(static name => name.EndsWith("nip44.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
