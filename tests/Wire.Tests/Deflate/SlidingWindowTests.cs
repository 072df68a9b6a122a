using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class SlidingWindowTests
{
    private readonly BufferPool _pool = new();

    [Fact]
    public void It_is_the_end_of_all_messages_together() =>
        Gen.Select(Gen.Int[0, 900].Array[0, 12], Gen.Int[8, 12]).Sample((lengths, bits) =>
        {
            var pool = new BufferPool();
            var window = default(BufferLease);
            var all = new List<byte>();
            foreach (var length in lengths)
            {
                byte[] message = [.. Bytes.Pattern(length).Select(value => (byte)(value + all.Count))];
                all.AddRange(message);
                SlidingWindow.Append(ref window, message, bits, pool);
                window.Span.SequenceEqual([.. all.TakeLast(1 << bits)]).ShouldBeTrue();
                pool.RentedBytes.ShouldBeLessThanOrEqualTo(Math.Max(1 << bits, BufferPool.SmallestBuffer));
            }
            window.Dispose();
            pool.RentedBytes.ShouldBe(0);
        });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 512)]
    [InlineData(513, 1024)]
    [InlineData(40_000, 32_768)]
    public void It_takes_no_more_than_was_sent_and_no_more_than_the_window(int length, int rented)
    {
        var window = default(BufferLease);
        SlidingWindow.Append(ref window, new byte[length], 15, _pool);
        _pool.RentedBytes.ShouldBe(rented);
        window.Length.ShouldBe(Math.Min(length, 32_768));
        window.Dispose();
    }

    [Fact]
    public void A_full_one_slides_in_place()
    {
        var window = default(BufferLease);
        var message = Bytes.Pattern(300);
        SlidingWindow.Append(ref window, message, 9, _pool);
        SlidingWindow.Append(ref window, message, 9, _pool);
        Allocations.Of(() => SlidingWindow.Append(ref window, message, 9, _pool)).ShouldBe(0);
        _pool.RetainedBytes.ShouldBe(0, "nothing was taken and given back");
        window.Dispose();
    }
}
