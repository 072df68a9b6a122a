using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class PreparedMessageTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 20).Select(Notes.Event));

    [Fact]
    public void Without_compression_it_is_the_plain_frame()
    {
        var message = Create(deflate: null);
        message.Compressed.IsEmpty.ShouldBeTrue();
        message.WindowBits.ShouldBe(0);
        message.FrameFor(Agreements.NoTakeover).ShouldBe(message.Plain);
        message.Plain.Length.ShouldBe((int)FrameWriter.FrameSize(Encoding.UTF8.GetByteCount(Text), masked: false));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(15)]
    public void Only_a_receiver_with_the_window_gets_it_compressed(int windowBits)
    {
        var message = Create(new DeflateOptions { SendWindowBits = windowBits });
        message.WindowBits.ShouldBe(windowBits);
        message.FrameFor(null).ShouldBe(message.Plain);
        for (var agreed = 8; agreed <= 15; agreed++)
        {
            var agreement = Agreements.Of(takeover: agreed % 2 == 0, agreed);
            message.FrameFor(agreement).ShouldBe(agreed >= windowBits ? message.Compressed : message.Plain);
            using var way = new OneWay(agreement);
            way.Prepared(message).IsCompressed.ShouldBe(agreed >= windowBits);
            way.Received.ShouldBe([$"Text {Text}"]);
        }
    }

    [Theory]
    [InlineData("below the threshold", 255)]
    [InlineData("no shorter", 600)]
    public void What_does_not_pay_is_plain(string name, int length)
    {
        byte[] noise = [.. Enumerable.Range(0, 10).SelectMany(i => System.Security.Cryptography.SHA512.HashData([(byte)i]))];
        var message = PreparedMessage.Create(Opcode.Binary, noise.AsSpan(0, length), DeflateOptions.Default);
        message.FrameFor(Agreements.NoTakeover).ShouldBe(message.Plain, name);
    }

    [Fact]
    public void A_prepared_control_frame_is_never_compressed()
    {
        var payload = Encoding.ASCII.GetBytes(new string('a', 125));
        var message = PreparedMessage.Create(Opcode.Ping, payload, new DeflateOptions { Threshold = 0 });
        using var way = new OneWay(Agreements.NoTakeover);
        way.Prepared(message).IsCompressed.ShouldBeFalse();
        way.Received.ShouldBe([$"Ping {Convert.ToHexString(payload)}"]);
    }

    [Fact]
    public void A_client_masks_it()
    {
        using var way = new OneWay(Agreements.NoTakeover, PeerRole.Client);
        var message = Create(DeflateOptions.Default);
        var first = way.Prepared(message);
        first.Header.MaskKey.ShouldNotBeNull();
        first.SequenceEqual(way.Prepared(message)).ShouldBeFalse("each frame has its own key");
        way.Received.ShouldBe([$"Text {Text}", $"Text {Text}"]);
    }

    /// <summary>The receiver's window has moved on by the prepared message, which is not in ours.</summary>
    [Fact]
    public void With_takeover_the_writer_forgets_and_later_messages_stay_right()
    {
        using var way = new OneWay(Agreements.Takeover);
        var message = Create(DeflateOptions.Default);
        var alone = way.Text(Notes.Event(1)).Length;
        way.Prepared(message).IsCompressed.ShouldBeTrue();
        way.Pool.RentedBytes.ShouldBe(0, "forgotten");
        way.Text(Notes.Event(1)).Length.ShouldBe(alone, "as if it were the first");
        way.Text(Notes.Event(1)).Length.ShouldBeLessThan(alone / 10, "and from there on it remembers");
        way.Received.ShouldBe([$"Text {Notes.Event(1)}", $"Text {Text}", $"Text {Notes.Event(1)}", $"Text {Notes.Event(1)}"]);
    }

    [Fact]
    public void A_plain_prepared_message_is_in_no_window_and_nothing_is_forgotten()
    {
        using var way = new OneWay(Agreements.Takeover);
        var alone = way.Text(Notes.Event(1)).Length;
        way.Prepared(Create(deflate: null)).IsCompressed.ShouldBeFalse();
        way.Text(Notes.Event(1)).Length.ShouldBeLessThan(alone / 10);
        way.Received[^1].ShouldBe($"Text {Notes.Event(1)}");
    }

    [Fact]
    public void Writing_it_allocates_nothing()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new MessageWriter(new BufferPool(), Agreements.NoTakeover);
        var message = Create(DeflateOptions.Default);
        Allocations.Of(() =>
        {
            output.ResetWrittenCount();
            writer.Write(output, message);
        }).ShouldBe(0);
    }

    private static PreparedMessage Create(DeflateOptions? deflate) =>
        PreparedMessage.Create(Opcode.Text, Encoding.UTF8.GetBytes(Text), deflate);
}
