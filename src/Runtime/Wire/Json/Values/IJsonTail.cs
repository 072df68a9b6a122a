namespace NostrToolkit.Wire;

/// <summary>A type that stands for all remaining elements of an array, such as the filters of a REQ.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonTail<TSelf>
    where TSelf : IJsonTail<TSelf>
{
    /// <summary>Reads all elements up to and including the end of the array. Never throws; the cursor keeps the error.</summary>
    static abstract bool TryReadTail<TCursor>(ref TCursor cursor, out TSelf value)
        where TCursor : struct, IJsonCursor, allows ref struct;

    /// <summary>Writes all elements, but not the end of the array.</summary>
    void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct;
}
