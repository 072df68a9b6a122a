namespace NostrToolkit.Wire;

/// <summary>
/// Owns one buffer of a <see cref="BufferPool"/> until it is disposed. Copies of a lease share the ownership: the first
/// <see cref="Dispose"/> returns the buffer, and every later one does nothing, even when the buffer is on its next lease by then.
/// <c>default</c> is an empty lease that owns nothing.
/// </summary>
[Pooled]
public readonly struct BufferLease : IDisposable
{
    private readonly PooledBuffer? _buffer;
    private readonly int _generation;

    internal BufferLease(PooledBuffer? buffer, int generation, int length)
    {
        _buffer = buffer;
        _generation = generation;
        Length = length;
    }

    /// <summary>The bytes in use, from the start of the buffer.</summary>
    public int Length { get; }

    /// <summary>The size of the buffer in bytes.</summary>
    /// <exception cref="ObjectDisposedException">The buffer went back to the pool.</exception>
    public int Capacity => Array.Length;

    /// <summary>The first <see cref="Length"/> bytes of the buffer.</summary>
    /// <exception cref="ObjectDisposedException">The buffer went back to the pool.</exception>
    public Memory<byte> Memory => Array.AsMemory(0, Length);

    /// <summary>The first <see cref="Length"/> bytes of the buffer.</summary>
    /// <exception cref="ObjectDisposedException">The buffer went back to the pool.</exception>
    public Span<byte> Span => Array.AsSpan(0, Length);

    private byte[] Array
    {
        get
        {
            if (_buffer is null) return [];
            ObjectDisposedException.ThrowIf(_buffer.Generation != _generation, typeof(BufferLease));
            return _buffer.Array;
        }
    }

    /// <summary>The same lease with another number of bytes in use. It takes the place of this one: dispose one of the two.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or beyond <see cref="Capacity"/>.</exception>
    /// <exception cref="ObjectDisposedException">The buffer went back to the pool.</exception>
    public BufferLease WithLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Capacity);
        return new BufferLease(_buffer, _generation, length);
    }

    /// <summary>Returns the buffer. Whoever still holds its memory then holds somebody else's.</summary>
    public void Dispose() => _buffer?.Return(_generation);
}
