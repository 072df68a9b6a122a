using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A point in time as Nostr writes it. Kept exactly over the whole range, also beyond 2^53.</summary>
/// <param name="Seconds">Seconds since 1970-01-01T00:00:00Z, 0 to 2^63-1.</param>
public readonly record struct UnixTime(long Seconds) : IJsonValue<UnixTime>, IComparable<UnixTime>
{
    /// <summary>The time a provider tells, cut to whole seconds.</summary>
    public static UnixTime Now(TimeProvider time) => new(time.GetUtcNow().ToUnixTimeSeconds());

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out UnixTime value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadInt64(out var seconds) && (seconds >= 0 || cursor.Fail(ReadErrorKind.OutOfRange));
        value = new UnixTime(seconds);
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Int64(Seconds);

    /// <inheritdoc/>
    public int CompareTo(UnixTime other) => Seconds.CompareTo(other.Seconds);

    /// <summary>The seconds in decimal.</summary>
    public override string ToString() => Seconds.ToString(CultureInfo.InvariantCulture);
}
