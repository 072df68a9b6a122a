namespace NostrToolkit.Allocation.Tests;

/// <summary>A probe that saw nothing would prove nothing.</summary>
public sealed class AllocationProbeTests
{
    private static readonly int[] Items = [.. Enumerable.Range(0, 100)];

    [Fact]
    public void Nothing_is_nothing() => AllocationProbe.BytesPerOperation(Items, static _ => { }).ShouldBe(0);

    [Fact]
    public void An_array_is_seen()
        => AllocationProbe.BytesPerOperation(Items, static _ => GC.KeepAlive(new byte[100])).ShouldBeInRange(100, 150);

    [Fact]
    public void A_box_is_seen() => AllocationProbe.BytesPerOperation(Items, static item => GC.KeepAlive(item)).ShouldBeGreaterThan(0);

    [Fact]
    public void One_allocation_among_many_calls_is_seen()
        => AllocationProbe.BytesPerOperation(Items, static item =>
        {
            if (item == 50) GC.KeepAlive(new byte[100]);
        }).ShouldBeGreaterThan(1);
}
