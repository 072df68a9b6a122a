using System.IO.Compression;

namespace NostrToolkit.Wire.Tests;

public sealed class InflaterMemoryTests
{
    public static TheoryData<string, byte[], InflateStatus> Streams { get; } = new()
    {
        { "blocks of every type", MixedStream.Bytes, InflateStatus.NeedInput },
        { "an event", PlatformDeflate.Compress(CompressionLevel.Optimal, Payloads.Event(new Random(1), 2000))[0], InflateStatus.NeedInput },
        { "too long", PlatformDeflate.Compress(CompressionLevel.Optimal, new byte[5000])[0], InflateStatus.NeedOutput },
        { "invalid", [.. MixedStream.Bytes[..^1], 0xFF], InflateStatus.Invalid },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Inflating_allocates_nothing(string name, byte[] stream, InflateStatus expected)
    {
        var inflater = new Inflater();
        var output = new byte[3000];
        var history = Bytes.Pattern(1000);
        Allocations.Of(() =>
        {
            inflater.Reset();
            ReadOnlySpan<byte> input = stream;
            var written = 0;
            if (inflater.Inflate(ref input, output, ref written, history) != expected) throw new InvalidOperationException(name);
        }).ShouldBe(0, name);
    }

    [Fact]
    public void An_inflater_owns_seven_and_a_half_kilobytes() =>
        (Allocations.Of(static () => new Inflater()) / 1000).ShouldBeInRange(7000, 7700);
}
