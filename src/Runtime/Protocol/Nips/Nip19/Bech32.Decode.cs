namespace NostrToolkit;

public static partial class Bech32
{
    /// <summary>Decodes a text in lower or in upper case, not in both.</summary>
    /// <param name="text">The text, nothing before or after it.</param>
    /// <param name="data">Receives the bytes; <see cref="MaxBytes"/> is room for any text.</param>
    /// <param name="prefixLength">How many characters come before the separator.</param>
    /// <param name="length">How many bytes were decoded.</param>
    /// <param name="error">What is wrong, if the result is false. What stands in <paramref name="data"/> then means nothing.</param>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> data, out int prefixLength, out int length, out EntityError error)
    {
        prefixLength = length = 0;
        if (!HasShape(text, out prefixLength, out error)) return false;

        var symbols = text[(prefixLength + SeparatorLength)..];
        var checksum = new Checksum();
        checksum.AddPrefix(text[..prefixLength]);
        var (bits, count) = (0, 0);
        for (var i = 0; i < symbols.Length; i++)
        {
            var symbol = Characters.IndexOf(char.ToLowerInvariant(symbols[i]));
            if (symbol < 0) return Fail(EntityErrorKind.InvalidCharacter, prefixLength + SeparatorLength + i, out error);
            checksum.Add(symbol);
            if (i >= symbols.Length - ChecksumLength) continue;
            (bits, count) = ((bits << 5 | symbol) & 0xFFF, count + 5);
            if (count < 8) continue;
            if (length == data.Length) return Fail(EntityErrorKind.TooLong, prefixLength + SeparatorLength + i, out error);
            data[length++] = (byte)(bits >> (count -= 8));
        }

        if (checksum.Remainder != 1) return Fail(EntityErrorKind.WrongChecksum, text.Length - ChecksumLength, out error);
        var isPadded = count < 5 && (bits & (1 << count) - 1) == 0;
        return isPadded || Fail(EntityErrorKind.InvalidPadding, text.Length - ChecksumLength - 1, out error);
    }

    private static bool HasShape(ReadOnlySpan<char> text, out int prefixLength, out EntityError error)
    {
        prefixLength = Math.Max(0, text.LastIndexOf('1'));
        error = default;
        if (text.Length > MaxLength) return Fail(EntityErrorKind.TooLong, MaxLength, out error);

        var (hasLower, hasUpper) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrefixCharacter(text[i])) return Fail(EntityErrorKind.InvalidCharacter, i, out error);
            hasLower |= char.IsAsciiLetterLower(text[i]);
            hasUpper |= char.IsAsciiLetterUpper(text[i]);
            if (hasLower && hasUpper) return Fail(EntityErrorKind.MixedCase, i, out error);
        }

        if (prefixLength == 0) return Fail(EntityErrorKind.MissingSeparator, 0, out error);
        if (prefixLength > MaxPrefixLength) return Fail(EntityErrorKind.TooLong, MaxPrefixLength, out error);
        return text.Length - prefixLength - SeparatorLength >= ChecksumLength || Fail(EntityErrorKind.TooShort, text.Length, out error);
    }

    private static bool Fail(EntityErrorKind kind, int position, out EntityError error)
    {
        error = new EntityError(kind, position);
        return false;
    }
}
