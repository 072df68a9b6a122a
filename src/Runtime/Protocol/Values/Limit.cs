using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How many stored events a filter asks for.</summary>
/// <param name="Count">0 or more; 0 asks for live events only.</param>
public readonly record struct Limit(long Count) : IJsonValue<Limit>
{
    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out Limit value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadInt64(out var count) && (count >= 0 || cursor.Fail(ReadErrorKind.OutOfRange));
        value = new Limit(count);
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Int64(Count);
}
