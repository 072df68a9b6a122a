namespace NostrToolkit.Wire.Tests;

public sealed class BufferLeaseTests
{
    private readonly BufferPool _pool = new();

    [Fact]
    public void The_default_lease_is_empty_and_harmless()
    {
        var lease = default(BufferLease);
        lease.Length.ShouldBe(0);
        lease.Capacity.ShouldBe(0);
        lease.Memory.IsEmpty.ShouldBeTrue();
        lease.Dispose();
        lease.Dispose();
    }

    [Fact]
    public void Disposing_twice_returns_once()
    {
        var lease = _pool.Rent(1);
        lease.Dispose();
        lease.Dispose();
        _pool.RentedBytes.ShouldBe(0);
        _pool.RetainedBytes.ShouldBe(512);
    }

    [Fact]
    public void A_stale_lease_cannot_return_the_next_owners_buffer()
    {
        var stale = _pool.Rent(1);
        stale.Dispose();
        using var next = _pool.Rent(1);
        stale.Dispose();
        _pool.RentedBytes.ShouldBe(512);
        next.Span[0] = 1;
    }

    [Fact]
    public void A_stale_lease_shows_nothing()
    {
        var stale = _pool.Rent(1);
        stale.Dispose();
        Should.Throw<ObjectDisposedException>(() => stale.Memory);
        Should.Throw<ObjectDisposedException>(() => stale.WithLength(0));
    }

    [Fact]
    public void Racing_returns_return_once()
    {
        for (var round = 0; round < 1_000; round++)
        {
            var lease = _pool.Rent(1);
            Parallel.Invoke(lease.Dispose, lease.Dispose, lease.Dispose);
            _pool.RentedBytes.ShouldBe(0);
        }
    }

    [Fact]
    public void Another_length_is_the_same_lease()
    {
        var lease = _pool.Rent(10);
        lease.Span[0] = 42;
        var longer = lease.WithLength(512);
        longer.Length.ShouldBe(512);
        longer.Memory.Span[0].ShouldBe((byte)42);
        longer.Dispose();
        lease.Dispose();
        _pool.RetainedBytes.ShouldBe(512);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(513)]
    public void A_length_outside_of_the_buffer_is_refused(int length)
    {
        using var lease = _pool.Rent(10);
        Should.Throw<ArgumentOutOfRangeException>(() => lease.WithLength(length));
    }
}
