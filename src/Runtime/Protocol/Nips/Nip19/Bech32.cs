namespace NostrToolkit;

/// <summary>
/// Bech32 (BIP-173, not bech32m): a prefix, a <c>1</c>, five bits a character, six characters of checksum. BIP-173 ends at 90
/// characters, where the checksum finds any four errors; NIP-19 goes to 5000, where it still finds all but one in 2^30.
/// </summary>
public static partial class Bech32
{
    /// <summary>The longest text, in characters (NIP-19).</summary>
    public const int MaxLength = 5000;

    /// <summary>The most bytes that a text can hold: what is left for data beside a prefix of one character.</summary>
    public const int MaxBytes = (MaxLength - 1 - SeparatorLength - ChecksumLength) * 5 / 8;

    private const int SeparatorLength = 1;
    private const int ChecksumLength = 6;
    private const int MaxPrefixLength = 83;
    private const string Characters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>How many characters so many bytes take.</summary>
    public static int EncodedLength(int prefixLength, int bytes) => prefixLength + SeparatorLength + (bytes * 8 + 4) / 5 + ChecksumLength;

    /// <summary>The character that a byte of the data begins in, counted from the start of the text.</summary>
    internal static int PositionOf(int byteOffset, int prefixLength) => prefixLength + SeparatorLength + byteOffset * 8 / 5;

    private static bool IsPrefixCharacter(char character) => character is > ' ' and <= '~';

    /// <summary>The checksum of BIP-173: a BCH code over 32-element symbols, fed symbol by symbol.</summary>
    private struct Checksum()
    {
        private uint _remainder = 1;

        public readonly uint Remainder => _remainder;

        public void Add(int symbol)
        {
            var top = _remainder >> 25;
            _remainder = (_remainder & 0x1FFFFFF) << 5 ^ (uint)symbol;
            if ((top & 1) != 0) _remainder ^= 0x3B6A57B2;
            if ((top & 2) != 0) _remainder ^= 0x26508E6D;
            if ((top & 4) != 0) _remainder ^= 0x1EA119FA;
            if ((top & 8) != 0) _remainder ^= 0x3D4233DD;
            if ((top & 16) != 0) _remainder ^= 0x2A1462B3;
        }

        public void AddPrefix(ReadOnlySpan<char> prefix)
        {
            foreach (var character in prefix) Add(char.ToLowerInvariant(character) >> 5);
            Add(0);
            foreach (var character in prefix) Add(char.ToLowerInvariant(character) & 31);
        }
    }
}
