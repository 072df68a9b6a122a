using System.Buffers;
using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>A beginning for each receiver and a rest that was compressed once: the three conditions under which that is legal.</summary>
public sealed class SplicedBodyTests
{
    private static readonly string Rest = string.Concat(Enumerable.Range(0, 20).Select(Notes.Event));

    [Theory]
    [InlineData("none", 0, true)]
    [InlineData("a byte", 1, true)]
    [InlineData("as it is", 20, true)]
    [InlineData("the longest", 65_535, true)]
    [InlineData("one byte more", 65_536, false)]
    [InlineData("much more", 200_000, false)]
    public void A_prefix_of_any_length_goes_before_it(string name, int length, bool compressed)
    {
        foreach (var sender in new[] { PeerRole.Server, PeerRole.Client })
        {
            using var way = new OneWay(Agreements.NoTakeover, sender);
            var prefix = new string('p', length);
            var frame = way.Spliced(prefix, Create());
            frame.IsCompressed.ShouldBe(compressed, name);
            way.Received.ShouldBe([$"Text {prefix}{Rest}"]);
            way.Pool.RentedBytes.ShouldBe(0);
        }
    }

    /// <summary>Condition 2: the distances of the body fit the window of the receiver, or it gets the body as it is.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(15)]
    public void Only_a_receiver_with_the_window_gets_it_compressed(int windowBits)
    {
        var body = Create(new DeflateOptions { SendWindowBits = windowBits });
        body.WindowBits.ShouldBe(windowBits);
        body.IsCompressedFor(null, 0).ShouldBeFalse();
        for (var agreed = 8; agreed <= 15; agreed++)
        {
            using var way = new OneWay(Agreements.Of(takeover: agreed % 2 == 0, agreed));
            way.Spliced(Notes.Prefix(agreed), body).IsCompressed.ShouldBe(agreed >= windowBits);
            way.Received.ShouldBe([$"Text {Notes.Prefix(agreed)}{Rest}"]);
        }
    }

    /// <summary>Without the check the reader would refuse it: what is avoided is real.</summary>
    [Fact]
    public void A_body_for_a_larger_window_would_break_a_smaller_one()
    {
        var far = Bytes.Pattern(600);
        byte[] body = [.. far, .. System.Security.Cryptography.SHA512.HashData([1]), .. far];
        var compressed = SplicedBody.Create(body, new DeflateOptions { SendWindowBits = 15 }).Compressed;
        var traffic = new Traffic(PeerRole.Server).Compressed(Opcode.Binary, compressed.Span);
        ReadTrace.Of(PeerRole.Client, traffic.Bytes, deflate: Agreements.Of(takeover: false, 15))[0].ShouldStartWith("Binary ");
        ReadTrace.Of(PeerRole.Client, traffic.Bytes, deflate: Agreements.Of(takeover: false, 9))[0].ShouldStartWith("Failed 1007 ");
    }

    [Theory]
    [InlineData("no options", null, 1000)]
    [InlineData("below the threshold", 256, 255)]
    [InlineData("empty", 0, 0)]
    public void A_body_that_is_not_compressed_is_written_as_it_is(string name, int? threshold, int length)
    {
        var text = new string('a', length);
        var body = SplicedBody.Create(
            Encoding.ASCII.GetBytes(text), threshold is { } bytes ? new DeflateOptions { Threshold = bytes } : null);
        body.Compressed.IsEmpty.ShouldBeTrue(name);
        using var way = new OneWay(Agreements.NoTakeover);
        way.Spliced("prefix", body).IsCompressed.ShouldBeFalse(name);
        way.Received.ShouldBe([$"Text prefix{text}"]);
    }

    /// <summary>Condition 3: what the receiver's window holds, and ours does not, is never referred to.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(15)]
    public void With_takeover_the_writer_forgets_and_later_messages_stay_right(int windowBits)
    {
        using var way = new OneWay(Agreements.Of(takeover: true, windowBits));
        var body = Create(new DeflateOptions { SendWindowBits = 9 });
        var alone = way.Text(Notes.Event(1)).Length;
        for (var i = 0; i < 3; i++)
        {
            way.Spliced(Notes.Prefix(i), body).IsCompressed.ShouldBeTrue();
            way.Pool.RentedBytes.ShouldBe(0, "forgotten");
            way.Received[^1].ShouldBe($"Text {Notes.Prefix(i)}{Rest}");
            way.Text(Notes.Event(1)).Length.ShouldBe(alone, "as if it were the first");
            way.Received[^1].ShouldBe($"Text {Notes.Event(1)}");
            way.Text(Notes.Event(1)[..300]).Length.ShouldBeLessThan(alone / 4, "and from there on it remembers");
            way.Received[^1].ShouldBe($"Text {Notes.Event(1)[..300]}");
        }
    }

    [Fact]
    public void Any_order_of_all_kinds_of_messages_is_read_back() =>
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 30]).Array[1, 25], Gen.Bool, Gen.Int[8, 15]).Sample((steps, takeover, bits) =>
        {
            using var way = new OneWay(Agreements.Of(takeover, bits));
            var deflate = new DeflateOptions { SendWindowBits = 10, Threshold = 0 };
            foreach (var (kind, number) in steps)
            {
                var text = Notes.Event(number);
                var bytes = Encoding.UTF8.GetBytes(text);
                if (kind == 0) way.Prepared(PreparedMessage.Create(Opcode.Text, bytes, deflate));
                else if (kind == 1) way.Spliced("", SplicedBody.Create(bytes, deflate));
                else way.Text(text);
                way.Received[^1].ShouldBe($"Text {text}");
            }
        }, iter: 200);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Writing_it_allocates_nothing(bool masked)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new MessageWriter(new BufferPool(), Agreements.NoTakeover);
        var (prefix, body) = (Encoding.ASCII.GetBytes(Notes.Prefix(1)), Create());
        Allocations.Of(() =>
        {
            output.ResetWrittenCount();
            writer.Write(output, prefix, body, masked ? 1u : null);
        }).ShouldBe(0);
    }

    [Fact]
    public void A_body_that_barely_compresses_goes_out_as_it_is()
    {
        // Bytes of 200 values: 4 % to win, less what the codes take. Somewhere that is 1 to 5 bytes, which the stored header needs again.
        var (random, deflate) = (new Random(1), new DeflateOptions { Threshold = 0 });
        var bytes = Enumerable.Range(0, 6000).Select(_ => (byte)random.Next(200)).ToArray();
        var barely = Enumerable.Range(500, 5500).Select(length => bytes[..length]).First(body =>
            PreparedMessage.Create(Opcode.Binary, body, deflate) is var message
            && message.Compressed.Length > 0
            && message.Compressed.Length >= message.Plain.Length - SplicedBody.StoredHeaderSize);
        SplicedBody.Create(barely, deflate).Compressed.Length.ShouldBe(0);
    }

    private static SplicedBody Create(DeflateOptions? deflate = null) =>
        SplicedBody.Create(Encoding.UTF8.GetBytes(Rest), deflate ?? DeflateOptions.Default);
}
