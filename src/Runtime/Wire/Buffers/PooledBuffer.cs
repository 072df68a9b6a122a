namespace NostrToolkit.Wire;

/// <summary>One array of a <see cref="BufferPool"/>, wherever it is: out on a lease or waiting on its shelf.</summary>
[Pooled]
internal sealed class PooledBuffer(BufferPool pool, BufferShelf? shelf, int size)
{
    private int _generation;

    /// <summary>The memory. Never cleared between two leases.</summary>
    public byte[] Array { get; } = GC.AllocateUninitializedArray<byte>(size);

    /// <summary>The shelf it goes back to; null when it is too large to be kept.</summary>
    public BufferShelf? Shelf { get; } = shelf;

    /// <summary>The buffer below it on the shelf: the buffers are their own stack, so that keeping one allocates nothing.</summary>
    public PooledBuffer? Next { get; set; }

    /// <summary>Goes up with every return, so that a lease can tell whether the buffer is still its own.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Returns the buffer if it still belongs to the lease of that generation. Of two racing calls one wins.</summary>
    public void Return(int generation)
    {
        if (Interlocked.CompareExchange(ref _generation, generation + 1, generation) == generation) pool.TakeBack(this);
    }
}
