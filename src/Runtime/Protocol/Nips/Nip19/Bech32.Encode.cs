namespace NostrToolkit;

public static partial class Bech32
{
    /// <summary>Encodes bytes, in lower case.</summary>
    /// <param name="prefix">1 to 83 printable ASCII characters, none of them upper case.</param>
    /// <param name="data">The bytes.</param>
    /// <exception cref="ArgumentException">The prefix is not that, or the text would be longer than <see cref="MaxLength"/>.</exception>
    public static string Encode(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data)
    {
        Span<char> text = stackalloc char[Math.Min(MaxLength, EncodedLength(prefix.Length, data.Length))];
        return new string(text[..Encode(prefix, data, text)]);
    }

    /// <summary>Encodes bytes, in lower case, without a string that would stay in memory.</summary>
    /// <param name="prefix">1 to 83 printable ASCII characters, none of them upper case.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="text">Receives <see cref="EncodedLength"/> characters.</param>
    /// <returns>The number of characters.</returns>
    /// <exception cref="ArgumentException">
    /// The prefix is not that, the text would be longer than <see cref="MaxLength"/>, or it does not fit its destination.
    /// </exception>
    public static int Encode(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data, Span<char> text)
    {
        Check(prefix);
        var length = EncodedLength(prefix.Length, data.Length);
        if (length > MaxLength || length > text.Length) throw new ArgumentException($"The text needs {length} characters.", nameof(data));

        prefix.CopyTo(text);
        text[prefix.Length] = '1';
        var checksum = new Checksum();
        checksum.AddPrefix(prefix);
        WriteData(data, text[(prefix.Length + SeparatorLength)..], ref checksum);

        for (var i = 0; i < ChecksumLength; i++) checksum.Add(0);
        var remainder = checksum.Remainder ^ 1;
        for (var i = 1; i <= ChecksumLength; i++, remainder >>= 5) text[length - i] = Characters[(int)(remainder & 31)];
        return length;
    }

    private static void WriteData(ReadOnlySpan<byte> data, Span<char> text, ref Checksum checksum)
    {
        var (bits, count, at) = (0, 0, 0);
        foreach (var value in data)
        {
            (bits, count) = ((bits << 8 | value) & 0xFFF, count + 8);
            for (; count >= 5; count -= 5) Write(bits >> (count - 5) & 31, text, ref at, ref checksum);
        }

        if (count > 0) Write(bits << (5 - count) & 31, text, ref at, ref checksum);
    }

    private static void Write(int symbol, Span<char> text, ref int at, ref Checksum checksum)
    {
        text[at++] = Characters[symbol];
        checksum.Add(symbol);
    }

    private static void Check(ReadOnlySpan<char> prefix)
    {
        var isGood = prefix.Length is > 0 and <= MaxPrefixLength;
        foreach (var character in prefix) isGood &= IsPrefixCharacter(character) && !char.IsAsciiLetterUpper(character);
        if (!isGood) throw new ArgumentException("A prefix is 1 to 83 printable ASCII characters, none of them upper case.", nameof(prefix));
    }
}
