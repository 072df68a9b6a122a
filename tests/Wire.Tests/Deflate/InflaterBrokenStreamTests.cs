namespace NostrToolkit.Wire.Tests;

/// <summary>Whatever is wrong with a stream is found, and found at once.</summary>
public sealed class InflaterBrokenStreamTests
{
    [Theory]
    [MemberData(nameof(BrokenStreams.Blocks), MemberType = typeof(BrokenStreams))]
    [MemberData(nameof(BrokenStreams.CodeLengthCodes), MemberType = typeof(BrokenStreams))]
    [MemberData(nameof(BrokenStreams.Codes), MemberType = typeof(BrokenStreams))]
    [MemberData(nameof(BrokenStreams.Symbols), MemberType = typeof(BrokenStreams))]
    public void A_broken_stream_is_invalid(string name, byte[] stream)
    {
        var model = SlowInflater.Of(stream).Result;
        model.Status.ShouldBe(InflateStatus.Invalid, name);
        Inflation.Of(stream).ShouldBe(model, name);
        Inflation.Of(stream, static () => 1, static () => 1).ShouldBe(model, name);
        // More input lets symbols be decoded without a look at its end.
        Inflation.Of([.. stream, .. new byte[100]]).ShouldBe(model, name);
    }

    [Theory]
    [MemberData(nameof(BrokenStreams.Blocks), MemberType = typeof(BrokenStreams))]
    [MemberData(nameof(BrokenStreams.Symbols), MemberType = typeof(BrokenStreams))]
    public void Invalid_stays_invalid_until_the_next_message(string name, byte[] stream)
    {
        var inflater = new Inflater();
        var output = new byte[1000];
        var written = 0;
        ReadOnlySpan<byte> input = stream;
        inflater.Inflate(ref input, output, ref written).ShouldBe(InflateStatus.Invalid, name);
        var before = written;

        ReadOnlySpan<byte> more = new BitString().Fixed().Literals("ab").End().Flush().Bytes;
        var length = more.Length;
        inflater.Inflate(ref more, output, ref written).ShouldBe(InflateStatus.Invalid, name);
        inflater.IsAtEnd.ShouldBeFalse(name);
        (more.Length, written).ShouldBe((length, before), name);

        inflater.Reset();
        written = 0;
        inflater.Inflate(ref more, output, ref written).ShouldBe(InflateStatus.NeedInput, name);
        inflater.IsAtEnd.ShouldBeTrue(name);
        output[..written].ShouldBe("ab"u8.ToArray(), name);
    }
}
