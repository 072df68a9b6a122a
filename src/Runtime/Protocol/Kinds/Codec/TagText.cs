using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How values stand in tags: reading. Used by generated code, and by converters of one's own.</summary>
public static partial class TagText
{
    // The longest decimal with its sign and its point.
    private const int MaxNumberLength = 32;

    /// <summary>64 lowercase hex digits.</summary>
    public static bool TryParse(in JsonString text, out Bytes32 value)
    {
        value = default;
        return HexDigits.TryDecode(text, value);
    }

    /// <summary>64 lowercase hex digits.</summary>
    public static bool TryParse(in JsonString text, out EventId value)
    {
        var parsed = TryParse(text, out Bytes32 bytes);
        value = new EventId(bytes);
        return parsed;
    }

    /// <summary>64 lowercase hex digits.</summary>
    public static bool TryParse(in JsonString text, out PublicKey value)
    {
        var parsed = TryParse(text, out Bytes32 bytes);
        value = new PublicKey(bytes);
        return parsed;
    }

    /// <summary>The URL of a relay, in any spelling.</summary>
    public static bool TryParse(in JsonString text, out RelayUrl value) => RelayUrl.TryParse(text, out value);

    /// <summary><c>kind:pubkey:d</c>.</summary>
    public static bool TryParse(in JsonString text, out Address value)
    {
        var parsed = Address.TryParse(text, out value);
        if (parsed) value = value.ToOwned();
        return parsed;
    }

    /// <summary>Decimal digits without leading zeros, maybe behind a minus sign.</summary>
    public static bool TryParse(in JsonString text, out long value)
    {
        value = 0;
        Span<byte> buffer = stackalloc byte[MaxNumberLength];
        if (!DecodedText.TryDecode(text, buffer, out var number)) return false;
        var digits = number is [(byte)'-', ..] ? number[1..] : number;
        return !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits is [not (byte)'0', ..] || number is [(byte)'0'])
            && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Decimal digits without leading zeros, maybe behind a minus sign.</summary>
    public static bool TryParse(in JsonString text, out int value)
    {
        var parsed = TryParse(text, out long number) && number is >= int.MinValue and <= int.MaxValue;
        value = unchecked((int)number);
        return parsed;
    }

    /// <summary>Decimal digits without leading zeros.</summary>
    public static bool TryParse(in JsonString text, out ushort value)
    {
        var parsed = TryParse(text, out long number) && number is >= 0 and <= ushort.MaxValue;
        value = unchecked((ushort)number);
        return parsed;
    }

    /// <summary>0 to 65535, in decimal.</summary>
    public static bool TryParse(in JsonString text, out Kind value)
    {
        var parsed = TryParse(text, out ushort number);
        value = number;
        return parsed;
    }

    /// <summary>Seconds since 1970, as <c>created_at</c> has them.</summary>
    public static bool TryParse(in JsonString text, out UnixTime value)
    {
        var parsed = TryParse(text, out long seconds) && seconds >= 0;
        value = new UnixTime(seconds);
        return parsed;
    }

    /// <summary>Decimal digits, maybe behind a minus sign and with a point between them.</summary>
    public static bool TryParse(in JsonString text, out decimal value)
    {
        value = 0;
        Span<byte> buffer = stackalloc byte[MaxNumberLength];
        return DecodedText.TryDecode(text, buffer, out var digits)
            && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A date as <c>YYYY-MM-DD</c> (ISO 8601).</summary>
    public static bool TryParse(in JsonString text, out DateOnly value)
    {
        value = default;
        Span<byte> buffer = stackalloc byte[DateFormat.Length];
        Span<char> characters = stackalloc char[DateFormat.Length];
        return DecodedText.TryDecode(text, buffer, out var date)
            && date.Length == DateFormat.Length
            && System.Text.Ascii.ToUtf16(date, characters, out _) == System.Buffers.OperationStatus.Done
            && DateOnly.TryParseExact(characters, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <summary>What a converter reads.</summary>
    public static bool TryParse<T, TConverter>(in JsonString text, [MaybeNullWhen(false)] out T value)
        where TConverter : ITagConverter<T>
        => TConverter.TryParse(text, out value);
}
