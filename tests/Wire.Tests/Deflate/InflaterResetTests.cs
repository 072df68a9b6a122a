namespace NostrToolkit.Wire.Tests;

/// <summary>An inflater is used for one peer after the other: nothing of one may be seen by the next.</summary>
public sealed class InflaterResetTests
{
    private readonly Inflater _inflater = new();
    private readonly byte[] _output = new byte[1000];

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(300)]
    [InlineData(32_768)]
    public void No_distance_reaches_an_earlier_message(int distance)
    {
        Inflate(new BitString().Stored("secret").Fixed().Literals("secret").Match(258, 6).End().Flush().Bytes)
            .ShouldBe((InflateStatus.NeedInput, 270));
        _inflater.Reset();
        Inflate(new BitString().Fixed().Match(6, distance).End().Flush().Bytes).ShouldBe((InflateStatus.Invalid, 0));
        _inflater.Reset();
        Inflate(new BitString().Fixed().Match(6, distance).Literals(new string('a', 100)).End().Flush().Bytes)
            .ShouldBe((InflateStatus.Invalid, 0));
    }

    [Fact]
    public void A_message_that_was_left_anywhere_leaves_nothing_behind()
    {
        var stream = MixedStream.Bytes;
        for (var length = 0; length <= stream.Length; length++)
        {
            _inflater.Reset();
            Inflate(stream[..length]).Status.ShouldBe(InflateStatus.NeedInput);
            _inflater.Reset();
            _inflater.IsAtEnd.ShouldBeFalse();
            var next = Inflation.Of(_inflater, stream, static () => 7, static () => 5);
            next.ShouldBe(Inflation.Complete(MixedStream.Message), $"{length} bytes");
        }
    }

    [Fact]
    public void A_message_that_was_left_for_want_of_room_leaves_nothing_behind()
    {
        for (var room = 0; room < MixedStream.Message.Length; room++)
        {
            _inflater.Reset();
            ReadOnlySpan<byte> input = MixedStream.Bytes;
            var written = 0;
            _inflater.Inflate(ref input, _output.AsSpan(0, room), ref written).ShouldBe(InflateStatus.NeedOutput);
            _inflater.Reset();
            Inflate(Bytes.Hex("f2 48 cd c9 c9 07 00")).ShouldBe((InflateStatus.NeedInput, 5));
            _inflater.IsAtEnd.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_window_holds_until_the_next_reset()
    {
        var far = new BitString().Stored(Bytes.Pattern(600)).Fixed().Match(3, 512).End().Flush().Bytes;
        Inflate(far).Status.ShouldBe(InflateStatus.NeedInput, "a new inflater has the largest window");
        _inflater.Reset(8);
        Inflate(far).ShouldBe((InflateStatus.Invalid, 600));
        _inflater.Reset(9);
        Inflate(far).ShouldBe((InflateStatus.NeedInput, 603));
        _inflater.Reset();
        Inflate(far).ShouldBe((InflateStatus.NeedInput, 603));
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(int.MaxValue)]
    public void There_are_windows_of_8_to_15_bits(int windowBits) =>
        Should.Throw<ArgumentOutOfRangeException>(() => _inflater.Reset(windowBits)).ParamName.ShouldBe("windowBits");

    private (InflateStatus Status, int Written) Inflate(ReadOnlySpan<byte> input)
    {
        var written = 0;
        return (_inflater.Inflate(ref input, _output, ref written), written);
    }
}
