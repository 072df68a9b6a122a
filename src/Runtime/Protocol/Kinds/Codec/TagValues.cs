namespace NostrToolkit;

/// <summary>
/// Gathers what the tags of one name say into an array of the right length, if as many come as were counted: then the array is all that is
/// allocated. Used by generated code.
/// </summary>
/// <typeparam name="T">What one tag says.</typeparam>
/// <param name="expected">The number of tags of that name.</param>
public struct TagValues<T>(int expected)
{
    private T[] _values = expected == 0 ? [] : new T[expected];
    private int _count;

    /// <summary>Takes one more.</summary>
    public void Add(T value)
    {
        if (_count == _values.Length) Array.Resize(ref _values, Math.Max(4, _count * 2));
        _values[_count++] = value;
    }

    /// <summary>All that were taken. Nothing may be added afterwards.</summary>
    public T[] ToArray()
    {
        if (_count != _values.Length) Array.Resize(ref _values, _count);
        return _values;
    }
}
