namespace NostrToolkit.Wire.Tests;

/// <summary>Spells test bytes.</summary>
internal static class Bytes
{
    /// <summary>Hex with spaces, as the RFC prints frames.</summary>
    public static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", ""));

    /// <summary>Bytes that differ from place to place.</summary>
    public static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 31 + i / 251))];
}
