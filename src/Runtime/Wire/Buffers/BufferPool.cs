using System.Numerics;

namespace NostrToolkit.Wire;

/// <summary>
/// Lends byte buffers in powers of two from <see cref="SmallestBuffer"/> to <see cref="LargestBuffer"/> and keeps a bounded number of
/// bytes for the next use. A larger buffer is allocated, and never kept. Once warm, renting and returning allocate nothing.
/// Safe for any number of threads.
/// </summary>
public sealed class BufferPool
{
    /// <summary>The size in bytes of the smallest buffers: 512.</summary>
    public const int SmallestBuffer = 512;

    /// <summary>The size in bytes of the largest buffers that are kept: 1 MiB.</summary>
    public const int LargestBuffer = 1024 * 1024;

    private readonly BufferShelf[] _shelves =
        [.. Enumerable.Range(0, ShelfOf(LargestBuffer) + 1).Select(static index => new BufferShelf(SmallestBuffer << index))];

    private readonly long _maxRetainedBytes;
    private long _retainedBytes;
    private long _rentedBytes;

    /// <summary>A pool that keeps as much as <paramref name="options"/> allows, or the default.</summary>
    public BufferPool(BufferPoolOptions? options = null) => _maxRetainedBytes = (options ?? new()).MaxRetainedBytes;

    /// <summary>The bytes waiting in the pool. Never more than <see cref="BufferPoolOptions.MaxRetainedBytes"/>.</summary>
    public long RetainedBytes => Volatile.Read(ref _retainedBytes);

    /// <summary>The bytes out on leases, counted by the size of their buffers and not by what was asked for.</summary>
    public long RentedBytes => Volatile.Read(ref _rentedBytes);

    /// <summary>
    /// Lends a buffer of at least <paramref name="minimumLength"/> bytes with arbitrary content. The lease's
    /// <see cref="BufferLease.Length"/> is <paramref name="minimumLength"/>, its <see cref="BufferLease.Capacity"/> the whole buffer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumLength"/> is negative.</exception>
    public BufferLease Rent(int minimumLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumLength);
        var buffer = minimumLength <= LargestBuffer ? Take(_shelves[ShelfOf(minimumLength)]) : new PooledBuffer(this, null, minimumLength);
        Interlocked.Add(ref _rentedBytes, buffer.Array.Length);
        return new BufferLease(buffer, buffer.Generation, minimumLength);
    }

    /// <summary>Takes a buffer whose lease has ended.</summary>
    internal void TakeBack(PooledBuffer buffer)
    {
        Interlocked.Add(ref _rentedBytes, -buffer.Array.Length);
        if (buffer.Shelf is { } shelf && TryReserve(shelf.Size)) shelf.Push(buffer);
    }

    private static int ShelfOf(int length) =>
        BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(length, SmallestBuffer)) / SmallestBuffer);

    private PooledBuffer Take(BufferShelf shelf)
    {
        if (shelf.TryPop() is not { } buffer) return new PooledBuffer(this, shelf, shelf.Size);
        Interlocked.Add(ref _retainedBytes, -shelf.Size);
        return buffer;
    }

    // Reserved before the buffer is on its shelf: however many threads return at once, the bound holds.
    private bool TryReserve(int size)
    {
        var retained = RetainedBytes;
        while (retained + size <= _maxRetainedBytes)
        {
            var seen = Interlocked.CompareExchange(ref _retainedBytes, retained + size, retained);
            if (seen == retained) return true;
            retained = seen;
        }
        return false;
    }
}
