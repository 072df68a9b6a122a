namespace NostrToolkit.Wire.Tests;

/// <summary>Texts as relays send them: much alike, and none quite like another.</summary>
internal static class Notes
{
    /// <summary>The end of an EVENT message, some 500 bytes.</summary>
    public static string Event(int number) =>
        $$"""
        {"id":"{{Hex(number)}}","pubkey":"{{Hex(7)}}","created_at":{{1700000000 + number}},"kind":1,
        "tags":[["e","{{Hex(number / 2)}}"],["t","nostr"]],"content":"Note {{number}}, with € and 😀 in it",
        "sig":"{{Hex(number + 1)}}{{Hex(number + 2)}}"}]
        """;

    public static string Prefix(int number) => $"[\"EVENT\",\"sub:{number}\",";

    private static string Hex(int seed) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(seed)));
}
