using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class MessageWriterTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 40).Select(Notes.Event));

    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public void Without_an_agreement_a_message_is_a_plain_frame(PeerRole sender)
    {
        using var way = new OneWay(null, sender);
        var frame = way.Text(Long);
        frame.IsCompressed.ShouldBeFalse();
        frame.Length.ShouldBe((int)FrameWriter.FrameSize(Encoding.UTF8.GetByteCount(Long), masked: sender == PeerRole.Client));
        way.Received.ShouldBe([$"Text {Long}"]);
    }

    [Theory]
    [InlineData(PeerRole.Server, false)]
    [InlineData(PeerRole.Client, false)]
    [InlineData(PeerRole.Server, true)]
    [InlineData(PeerRole.Client, true)]
    public void With_one_it_is_compressed_and_read_back(PeerRole sender, bool takeover)
    {
        using var way = new OneWay(Agreements.Of(takeover), sender);
        for (var i = 0; i < 50; i++)
        {
            way.Text(Notes.Event(i)).IsCompressed.ShouldBeTrue();
            way.Received[^1].ShouldBe($"Text {Notes.Event(i)}");
        }
        if (!takeover) way.Pool.RentedBytes.ShouldBe(0, "nothing is held between messages");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(15)]
    public void Every_window_is_kept_to_with_and_without_takeover(int bits)
    {
        foreach (var takeover in new[] { false, true })
        {
            using var way = new OneWay(Agreements.Of(takeover, bits));
            foreach (var text in new[] { Long, Notes.Event(1), Long, Notes.Event(2), Long[..900] })
            {
                way.Text(text);
                way.Received[^1].ShouldBe($"Text {text}");
            }
        }
    }

    [Fact]
    public void With_takeover_a_repeated_message_costs_next_to_nothing()
    {
        using var way = new OneWay(Agreements.Takeover);
        var first = way.Text(Notes.Event(1));
        way.Text(Notes.Event(1)).Length.ShouldBeLessThan(first.Length / 10);
        way.Received.ShouldBe([$"Text {Notes.Event(1)}", $"Text {Notes.Event(1)}"]);
    }

    [Fact]
    public void Without_takeover_it_costs_the_same_again()
    {
        using var way = new OneWay(Agreements.NoTakeover);
        way.Text(Notes.Event(1)).ShouldBe(way.Text(Notes.Event(1)));
    }

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public void Below_the_threshold_a_message_goes_as_it_is(int length, bool compressed)
    {
        using var way = new OneWay(Agreements.Of(takeover: true, options: new DeflateOptions { Threshold = 300 }));
        way.Text(new string('a', length)).IsCompressed.ShouldBe(compressed);
        way.Received.ShouldBe([$"Text {new string('a', length)}"]);
    }

    [Fact]
    public void The_threshold_counts_both_parts()
    {
        using var way = new OneWay(Agreements.Of(takeover: false, options: new DeflateOptions { Threshold = 300 }));
        var part = Encoding.ASCII.GetBytes(new string('a', 150));
        way.Write((writer, output, key) => writer.Write(output, Opcode.Text, part, part, key)).IsCompressed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(600)]
    public void What_does_not_get_shorter_goes_as_it_is_and_into_no_window(int length)
    {
        using var way = new OneWay(Agreements.Takeover);
        byte[] incompressible = [.. Enumerable.Range(0, 10).SelectMany(i => System.Security.Cryptography.SHA512.HashData([(byte)i]))];
        for (var i = 0; i < 2; i++)
        {
            var frame = way.Write((writer, output, key) => writer.Write(output, Opcode.Binary, incompressible.AsSpan(0, length), key));
            frame.IsCompressed.ShouldBeFalse("the second time as well: the first was in no window");
            way.Text(Notes.Event(i)).IsCompressed.ShouldBeTrue();
        }
        way.Received.Count(static line => line.StartsWith("Text ")).ShouldBe(2);
        way.Received.Count(static line => line.StartsWith("Binary ")).ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(500, 0)]
    [InlineData(40, 60_000)]
    [InlineData(70_000, 70_000)]
    public void Two_parts_are_one_message(int prefix, int body)
    {
        foreach (var agreement in new[] { null, Agreements.NoTakeover, Agreements.Takeover })
        {
            using var way = new OneWay(agreement, PeerRole.Client);
            byte[] parts = [.. Encoding.ASCII.GetBytes(new string('p', prefix)), .. Bytes.Pattern(body)];
            for (var i = 0; i < 3; i++)
                way.Write((writer, output, key) => writer.Write(output, Opcode.Binary, parts.AsSpan(0, prefix), parts.AsSpan(prefix), key));
            way.Received.SequenceEqual(Enumerable.Repeat($"Binary {Convert.ToHexString(parts)}", 3)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(Opcode.Ping)]
    [InlineData(Opcode.Pong)]
    [InlineData(Opcode.Close)]
    public void A_control_frame_is_never_compressed(Opcode opcode)
    {
        using var way = new OneWay(Agreements.Takeover);
        byte[] payload = [0x03, 0xE8, .. Encoding.ASCII.GetBytes(new string('a', 123))];
        way.Write((writer, output, key) => writer.Write(output, opcode, payload, key)).IsCompressed.ShouldBeFalse();
        way.Received.ShouldHaveSingleItem().ShouldStartWith(opcode.ToString());
    }

    [Fact]
    public void A_control_frame_that_is_too_long_is_refused() =>
        Should.Throw<ArgumentException>(() => MessageWriter.Plain.Write(new ArrayBufferWriter<byte>(), Opcode.Ping, new byte[126]));

    [Fact]
    public void The_window_is_all_that_is_held_and_goes_back_in_the_end()
    {
        using var way = new OneWay(Agreements.Of(takeover: true, windowBits: 9));
        for (var i = 0; i < 20; i++)
        {
            way.Text(Notes.Event(i));
            way.Pool.RentedBytes.ShouldBe(512);
        }
        way.Writer.Dispose();
        way.Pool.RentedBytes.ShouldBe(0);
        way.Text(Notes.Event(3));
        way.Received[^1].ShouldBe($"Text {Notes.Event(3)}", "it has forgotten, and refers to nothing");
    }

    [Theory]
    [InlineData(false, PeerRole.Server)]
    [InlineData(true, PeerRole.Server)]
    [InlineData(true, PeerRole.Client)]
    public void Writing_allocates_nothing(bool takeover, PeerRole sender)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using var writer = new MessageWriter(new BufferPool(), Agreements.Of(takeover));
        var text = Encoding.UTF8.GetBytes(Notes.Event(1));
        Allocations.Of(() =>
        {
            output.ResetWrittenCount();
            writer.Write(output, Opcode.Text, text, sender == PeerRole.Client ? 1u : null);
        }).ShouldBe(0);
    }
}
