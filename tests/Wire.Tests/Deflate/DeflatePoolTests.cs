namespace NostrToolkit.Wire.Tests;

public sealed class DeflatePoolTests
{
    [Fact]
    public void What_comes_back_is_lent_again()
    {
        var pool = new DeflatePool();
        var (inflater, deflater) = (pool.RentInflater(15), pool.RentDeflater());
        pool.RentInflater(15).ShouldNotBeSameAs(inflater);
        pool.RentDeflater().ShouldNotBeSameAs(deflater);
        pool.Return(inflater);
        pool.Return(deflater);
        pool.RentInflater(15).ShouldBeSameAs(inflater);
        pool.RentDeflater().ShouldBeSameAs(deflater);
    }

    [Fact]
    public void It_keeps_no_more_than_its_capacity()
    {
        var pool = new DeflatePool(capacity: 1);
        Inflater[] inflaters = [pool.RentInflater(15), pool.RentInflater(15)];
        Deflater[] deflaters = [pool.RentDeflater(), pool.RentDeflater()];
        foreach (var inflater in inflaters) pool.Return(inflater);
        foreach (var deflater in deflaters) pool.Return(deflater);
        pool.RentInflater(15).ShouldBeSameAs(inflaters[0]);
        pool.RentInflater(15).ShouldNotBeSameAs(inflaters[1]);
        pool.RentDeflater().ShouldBeSameAs(deflaters[0]);
        pool.RentDeflater().ShouldNotBeSameAs(deflaters[1]);
    }

    [Fact]
    public void An_inflater_is_lent_at_the_start_of_a_message_whatever_it_did_before()
    {
        var pool = new DeflatePool();
        var inflater = pool.RentInflater(15);
        ReadOnlySpan<byte> garbage = [0xFF, 0xFF];
        var written = 0;
        inflater.Inflate(ref garbage, new byte[10], ref written).ShouldBe(InflateStatus.Invalid);
        pool.Return(inflater);

        ReadOnlySpan<byte> hello = new BitString().Fixed().Literals("Hello"u8).End().Flush().Bytes;
        pool.RentInflater(8).Inflate(ref hello, new byte[10], ref written).ShouldBe(InflateStatus.NeedInput);
        written.ShouldBe(5);
        inflater.IsAtEnd.ShouldBeTrue();
    }

    [Fact]
    public void Once_warm_it_allocates_nothing()
    {
        var pool = new DeflatePool();
        Allocations.Of(() =>
        {
            pool.Return(pool.RentInflater(15));
            pool.Return(pool.RentDeflater());
        }).ShouldBe(0);
    }
}
