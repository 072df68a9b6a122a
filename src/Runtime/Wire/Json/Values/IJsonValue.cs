namespace NostrToolkit.Wire;

/// <summary>A type that stands for one JSON value: what an annotated message or object is made of.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonValue<TSelf>
    where TSelf : IJsonValue<TSelf>
{
    /// <summary>Reads the value the cursor stands on. Never throws; the cursor keeps the error.</summary>
    static abstract bool TryRead<TCursor>(ref TCursor cursor, out TSelf value)
        where TCursor : struct, IJsonCursor, allows ref struct;

    /// <summary>Reads the value only to see whether it can be read: what a list does with its elements until somebody asks for them.</summary>
    static virtual bool TrySkip<TCursor>(ref TCursor cursor)
        where TCursor : struct, IJsonCursor, allows ref struct
        => TSelf.TryRead(ref cursor, out _);

    /// <summary>Reads the elements that are left of an array, as <see cref="TrySkip"/> does one by one, and its end.</summary>
    /// <param name="cursor">In the array.</param>
    /// <param name="count">How many there were.</param>
    static virtual bool TrySkipElements<TCursor>(ref TCursor cursor, out int count)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        count = 0;
        while (cursor.NextElement())
        {
            if (!TSelf.TrySkip(ref cursor)) return false;
            count++;
        }
        return !cursor.Failed;
    }

    /// <summary>Writes the value.</summary>
    void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct;
}
