namespace NostrToolkit.Wire.Tests;

public sealed class LeaseWriterTests
{
    [Fact]
    public void What_was_written_comes_out_in_one_piece_however_it_grew()
    {
        var pool = new BufferPool();
        var writer = new LeaseWriter(pool);
        var expected = new List<byte>();
        for (var length = 1; length < 2000; length += 97)
        {
            var piece = Enumerable.Repeat((byte)length, length).ToArray();
            piece.CopyTo(writer.GetSpan(length));
            writer.Advance(length);
            expected.AddRange(piece);
        }
        using var lease = writer.Take();
        lease.Span.SequenceEqual(expected.ToArray()).ShouldBeTrue();
    }

    [Fact]
    public void Growing_gives_the_smaller_buffers_back()
    {
        var pool = new BufferPool();
        var writer = new LeaseWriter(pool);
        writer.GetSpan(10);
        writer.Advance(10);
        writer.GetSpan(100_000);
        writer.Advance(100_000);
        using (var lease = writer.Take()) pool.RentedBytes.ShouldBe(lease.Capacity);
        pool.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public void A_taken_writer_starts_anew()
    {
        var writer = new LeaseWriter(new BufferPool());
        writer.GetSpan(3);
        writer.Advance(3);
        using var first = writer.Take();
        using var second = writer.Take();
        first.Length.ShouldBe(3);
        second.Length.ShouldBe(0);
    }

    [Fact]
    public void Advancing_past_the_buffer_is_refused()
    {
        var writer = new LeaseWriter(new BufferPool());
        var room = writer.GetMemory().Length;
        Should.Throw<ArgumentOutOfRangeException>(() => writer.Advance(room + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => writer.Advance(-1));
    }
}
