using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of the 256 registers of a HyperLogLog sketch of event authors (NIP-45): on the wire 512 lowercase hex digits,
/// decoded on demand. The <see langword="default"/> has counted nobody. Equality is by the spelling.
/// </summary>
public readonly struct HllRegisters : IEquatable<HllRegisters>, IJsonValue<HllRegisters>
{
    /// <summary>The number of registers, one byte each.</summary>
    public const int Count = 256;

    // Empty for the default: then all registers are 0.
    private readonly JsonString _digits;

    private HllRegisters(JsonString digits) => _digits = digits;

    /// <summary>One register: the highest position of a leading one bit seen in it, or 0.</summary>
    /// <param name="index">0 to 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such register.</exception>
    public byte this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            Span<byte> registers = stackalloc byte[Count];
            if (_digits.Escapes != JsonEscapes.None || _digits.IsEmpty) CopyTo(registers);
            else Hex.TryDecode(_digits.Raw.Span.Slice(index * 2, 2), registers.Slice(index, 1));
            return registers[index];
        }
    }

    /// <summary>Writes registers of one's own. Allocates.</summary>
    /// <param name="registers">Exactly 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more were given.</exception>
    public static HllRegisters Create(ReadOnlySpan<byte> registers)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(registers.Length, Count);
        var digits = new byte[Count * 2];
        Hex.Encode(registers, digits);
        return new HllRegisters(new JsonString(digits, JsonEscapes.None));
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out HllRegisters value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadString(out var digits)
            && (HexDigits.AreLowercase(digits, Count) || cursor.Fail(ReadErrorKind.InvalidValue));
        value = read ? new HllRegisters(digits) : default;
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (_digits.IsEmpty) sink.Hex(stackalloc byte[Count]);
        else _digits.WriteTo(ref sink);
    }

    /// <summary>Decodes all registers. Allocates nothing.</summary>
    /// <param name="destination">Receives 256 bytes; may be longer.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter.</exception>
    public void CopyTo(Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Count);
        if (_digits.IsEmpty) destination[..Count].Clear();
        else HexDigits.TryDecode(_digits, destination[..Count]);
    }

    /// <summary>A copy that outlives the message it was read from.</summary>
    public HllRegisters ToOwned() => new(new JsonString(_digits.Raw.ToArray(), _digits.Escapes));

    /// <inheritdoc/>
    public bool Equals(HllRegisters other) => _digits == other._digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HllRegisters other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _digits.GetHashCode();
}
