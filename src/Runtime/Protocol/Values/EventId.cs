using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>The id of an event, SHA-256 over its canonical form (NIP-01): 32 bytes, on the wire 64 lowercase hex digits.</summary>
/// <param name="Bytes">The bytes.</param>
public readonly record struct EventId(Bytes32 Bytes) : IJsonValue<EventId>, IComparable<EventId>
{
    /// <summary>Parses exactly 64 lowercase hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out EventId value)
    {
        Bytes32 bytes = default;
        var parsed = Hex.TryDecode(hex, bytes);
        value = new EventId(bytes);
        return parsed;
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out EventId value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        Unsafe.SkipInit(out value);
        if (cursor.ReadHex(MemoryMarshal.AsBytes(new Span<EventId>(ref value)))) return true;
        value = default;
        return false;
    }

    /// <inheritdoc/>
    public static bool TrySkip<TCursor>(ref TCursor cursor)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.SkipHex(32);

    /// <inheritdoc/>
    public static bool TrySkipElements<TCursor>(ref TCursor cursor, out int count)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.SkipHexElements(32, out count);

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        var bytes = Bytes;
        sink.Hex(bytes);
    }

    /// <inheritdoc/>
    public int CompareTo(EventId other) => Bytes.CompareTo(other.Bytes);

    /// <summary>64 lowercase hex digits.</summary>
    public override string ToString() => Bytes.ToString();
}
