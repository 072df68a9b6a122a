namespace NostrToolkit.Wire;

/// <summary>
/// The waiting buffers of one size. A short lock and not a lock-free stack: nothing to get wrong, and no node to allocate.
/// </summary>
internal sealed class BufferShelf(int size)
{
    private readonly Lock _lock = new();
    private PooledBuffer? _top;

    /// <summary>The size in bytes of every buffer here.</summary>
    public int Size { get; } = size;

    public void Push(PooledBuffer buffer)
    {
        lock (_lock)
        {
            buffer.Next = _top;
            _top = buffer;
        }
    }

    public PooledBuffer? TryPop()
    {
        lock (_lock)
        {
            if (_top is not { } buffer) return null;
            _top = buffer.Next;
            buffer.Next = null;
            return buffer;
        }
    }
}
