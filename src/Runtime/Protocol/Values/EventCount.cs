using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How many events there are (NIP-45), or may be (NIP-77).</summary>
/// <param name="Number">0 or more.</param>
public readonly record struct EventCount(long Number) : IJsonValue<EventCount>, IComparable<EventCount>
{
    /// <summary>A number is a count.</summary>
    public static implicit operator EventCount(long number) => new(number);

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out EventCount value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadInt64(out var number) && (number >= 0 || cursor.Fail(ReadErrorKind.OutOfRange));
        value = new EventCount(number);
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Int64(Number);

    /// <inheritdoc/>
    public int CompareTo(EventCount other) => Number.CompareTo(other.Number);

    /// <summary>The number in decimal.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
