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

    /// <summary>One bit of 64 by the hash.</summary>
    public static ulong BitOf(ulong key) => 1UL << (int)(key & 63);
}
