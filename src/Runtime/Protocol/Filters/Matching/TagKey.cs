namespace NostrToolkit;

/// <summary>A tag's letter and the hash of its value as one number, letters first: what tags are sorted and searched by.</summary>
internal static class TagKey
{
    /// <summary>a to z and A to Z.</summary>
    public const int Letters = 52;

    // Six bits hold 52 letters; 58 are left for the hash.
    private const int HashBits = 58;

    public static ulong Of(int letter, ReadOnlySpan<byte> value) => ((ulong)letter << HashBits) | (SecretHash.Of(value) >> (64 - HashBits));

    public static int IndexOf(char letter) => letter >= 'a' ? letter - 'a' : letter - 'A' + 26;

    public static int LetterOf(ulong key) => (int)(key >> HashBits);

    /// <summary>The bit that every event has, so that a filter that asks for no tag is met by one without any.</summary>
    public const ulong EveryEvent = 1UL << 63;

    /// <summary>One of the other 63 bits by the hash; the letter does not count.</summary>
    public static ulong BitOf(ulong key) => 1UL << (int)((ulong)(uint)key * 63 >> 32);
}
