namespace NostrToolkit.Wire.Tests;

public sealed class BufferPoolTests
{
    [Theory]
    [InlineData(0, 512)]
    [InlineData(1, 512)]
    [InlineData(512, 512)]
    [InlineData(513, 1024)]
    [InlineData(4096, 4096)]
    [InlineData(1024 * 1024 - 1, 1024 * 1024)]
    [InlineData(1024 * 1024, 1024 * 1024)]
    [InlineData(1024 * 1024 + 1, 1024 * 1024 + 1)]
    public void A_buffer_has_the_next_power_of_two(int asked, int capacity)
    {
        var pool = new BufferPool();
        using var lease = pool.Rent(asked);
        lease.Length.ShouldBe(asked);
        lease.Capacity.ShouldBe(capacity);
        pool.RentedBytes.ShouldBe(capacity);
    }

    [Fact]
    public void A_returned_buffer_is_lent_again()
    {
        var pool = new BufferPool();
        var first = pool.Rent(100);
        first.Span.Fill(7);
        first.Dispose();
        pool.RetainedBytes.ShouldBe(512);
        pool.RentedBytes.ShouldBe(0);

        using var second = pool.Rent(100);
        second.Span[99].ShouldBe((byte)7, "buffers are not cleared");
        pool.RetainedBytes.ShouldBe(0);
    }

    [Fact]
    public void No_more_is_kept_than_the_options_say()
    {
        var pool = new BufferPool(new BufferPoolOptions { MaxRetainedBytes = 1536 });
        BufferLease[] leases = [.. Enumerable.Range(0, 4).Select(_ => pool.Rent(512))];
        foreach (var lease in leases) lease.Dispose();
        pool.RetainedBytes.ShouldBe(1536);
        pool.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public void A_buffer_beyond_the_largest_size_is_never_kept()
    {
        var pool = new BufferPool();
        pool.Rent(BufferPool.LargestBuffer + 1).Dispose();
        pool.RetainedBytes.ShouldBe(0);
        pool.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public void A_negative_length_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BufferPool().Rent(-1));

    [Fact]
    public void Renting_and_returning_allocate_nothing()
    {
        var pool = new BufferPool();
        Allocations.Of(() =>
        {
            using var small = pool.Rent(300);
            using var large = pool.Rent(70_000);
        }).ShouldBe(0);
    }

    [Fact]
    public void Threads_never_share_a_buffer()
    {
        var pool = new BufferPool(new BufferPoolOptions { MaxRetainedBytes = 4096 });
        Parallel.For(0, 8, worker =>
        {
            for (var round = 0; round < 5_000; round++)
            {
                using var lease = pool.Rent(512);
                lease.Span.Fill((byte)worker);
                lease.Span.ContainsAnyExcept((byte)worker).ShouldBeFalse();
                pool.RetainedBytes.ShouldBeInRange(0, 4096);
            }
        });
        pool.RentedBytes.ShouldBe(0);
    }
}
