using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>
/// Collects a message of unknown length in one leased buffer that grows by doubling. For one thread; take the lease
/// when done, or what was written stays rented.
/// </summary>
/// <param name="pool">Where the buffer comes from.</param>
public sealed class LeaseWriter(BufferPool pool) : IBufferWriter<byte>
{
    private BufferLease _lease;
    private int _written;

    /// <summary>What was written, in one piece. It is the caller's now; the writer starts anew.</summary>
    public BufferLease Take()
    {
        var lease = _lease.WithLength(_written);
        _lease = default;
        _written = 0;
        return lease;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _lease.Capacity - _written);
        _written += count;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _written + Math.Max(sizeHint, 1);
        if (needed > _lease.Capacity)
        {
            var grown = pool.Rent(Math.Max(needed, 2 * _lease.Capacity));
            _lease.WithLength(_written).Span.CopyTo(grown.Span);
            _lease.Dispose();
            _lease = grown;
        }
        return _lease.WithLength(_lease.Capacity).Memory[_written..];
    }
}
