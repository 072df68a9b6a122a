using System.IO.Compression;

namespace NostrToolkit.Wire.Tests;

/// <summary>A small message can become a large one. What it becomes is counted byte by byte while it does.</summary>
public sealed class InflaterOutputTests
{
    public static TheoryData<string, byte[]> Messages { get; } = new()
    {
        { "stored", new BitString().Stored(Bytes.Pattern(700)).Flush().Bytes },
        { "literals", new BitString().Fixed().Literals(new string('a', 700)).End().Flush().Bytes },
        { "a run", new BitString().Fixed().Literals("a").Match(258, 1).Match(258, 1).Match(183, 1).End().Flush().Bytes },
        { "matches", new BitString().Stored(Bytes.Pattern(99)).Fixed().Match(200, 99).Match(258, 7).Match(143, 55).End().Flush().Bytes },
        { "two stored bytes", new BitString().Fixed().Literals("a").Match(60, 1).End().Stored("bc").Flush().Bytes },
        { "everything", MixedStream.Bytes },
        { "the platform's", PlatformDeflate.Compress(CompressionLevel.Optimal, Payloads.Event(new Random(1), 700))[0] },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Room_for_exactly_the_message_is_enough_and_one_byte_less_is_not(string name, byte[] stream)
    {
        var message = SlowInflater.Of(stream).Result.Output;
        for (var room = 0; room <= message.Length; room++)
        {
            var buffer = new byte[message.Length + 300];
            var inflater = new Inflater();
            ReadOnlySpan<byte> input = stream;
            var written = 0;
            var status = inflater.Inflate(ref input, buffer.AsSpan(0, room), ref written);
            status.ShouldBe(room == message.Length ? InflateStatus.NeedInput : InflateStatus.NeedOutput, name);
            inflater.IsAtEnd.ShouldBe(room == message.Length, name);
            written.ShouldBeInRange(Math.Max(0, room - 257), room, name);
            buffer.AsSpan(0, written).SequenceEqual(message.AsSpan(0, written)).ShouldBeTrue(name);
            buffer.AsSpan(room).ContainsAnyExcept((byte)0).ShouldBeFalse($"{name}: wrote behind {room} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Without_more_room_nothing_more_is_decoded(string name, byte[] stream)
    {
        var inflater = new Inflater();
        ReadOnlySpan<byte> input = stream;
        var output = new byte[50];
        var written = 0;
        inflater.Inflate(ref input, output, ref written).ShouldBe(InflateStatus.NeedOutput, name);
        var before = (input.Length, written);
        inflater.Inflate(ref input, output, ref written).ShouldBe(InflateStatus.NeedOutput, name);
        (input.Length, written).ShouldBe(before, name);
        inflater.IsAtEnd.ShouldBeFalse(name);
    }

    [Fact]
    public void A_bomb_fills_the_output_and_no_more()
    {
        var bomb = PlatformDeflate.Compress(CompressionLevel.SmallestSize, new byte[10_000_000])[0];
        bomb.Length.ShouldBeLessThan(20_000);
        var buffer = new byte[100_000];
        var inflater = new Inflater();
        ReadOnlySpan<byte> input = bomb;
        var written = 0;
        buffer.AsSpan().Fill(1);
        inflater.Inflate(ref input, buffer.AsSpan(0, 65_536), ref written).ShouldBe(InflateStatus.NeedOutput);
        written.ShouldBeInRange(65_536 - 257, 65_536);
        buffer.AsSpan(65_536).ContainsAnyExcept((byte)1).ShouldBeFalse();
        input.Length.ShouldBeGreaterThan(bomb.Length - 200);
    }

    [Fact]
    public void Room_is_asked_for_only_when_there_is_something_to_put_there()
    {
        var inflater = new Inflater();
        var written = 0;
        ReadOnlySpan<byte> header = Bytes.Hex("00 05 00 fa ff");
        inflater.Inflate(ref header, default, ref written).ShouldBe(InflateStatus.NeedInput);
        ReadOnlySpan<byte> first = [0x48];
        inflater.Inflate(ref first, default, ref written).ShouldBe(InflateStatus.NeedOutput);
        first.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-400)]
    [InlineData(int.MinValue)]
    [InlineData(101)]
    public void What_is_written_lies_within_the_output(int written)
    {
        var buffer = new byte[600];
        Should.Throw<ArgumentOutOfRangeException>(() =>
        {
            ReadOnlySpan<byte> input = new BitString().Fixed().Literals(new string('a', 100)).Bytes;
            new Inflater().Inflate(ref input, buffer.AsSpan(500), ref written);
        }).ParamName.ShouldBe("written");
        buffer.ShouldAllBe(static value => value == 0, "memory before the output was written to");
    }
}
