using System.IO.Compression;

namespace NostrToolkit.Wire.Tests;

/// <summary>How small messages become is a promise too.</summary>
public sealed class DeflaterSizeTests
{
    private readonly byte[][] _events = [.. Enumerable.Range(0, 60).Select(static seed => Payloads.Event(new Random(seed), 2048))];

    [Fact]
    public void Events_of_2_KB_are_within_5_percent_of_what_the_platform_makes_of_them()
    {
        var ours = _events.Sum(static message => Deflation.Of(message).Payload.Length);
        var platforms = _events.Sum(static message => PlatformDeflate.Compress(CompressionLevel.Optimal, message)[0].Length);
        ours.ShouldBeLessThan((int)(1.05 * platforms));
    }

    [Fact]
    public void History_makes_events_smaller()
    {
        byte[] history = [.. _events[0], .. _events[1]];
        var alone = _events.Skip(2).Sum(static message => Deflation.Of(message).Payload.Length);
        var after = _events.Skip(2).Sum(message => Deflation.Of(history, message).Payload.Length);
        after.ShouldBeLessThan((int)(0.95 * alone));
    }

    [Fact]
    public void A_larger_window_makes_events_no_larger()
    {
        var sizes = Enumerable.Range(8, 8).Select(bits => _events.Sum(message => Deflation.Of(message, bits).Payload.Length)).ToList();
        sizes.ShouldBe(sizes.OrderDescending());
    }
}
