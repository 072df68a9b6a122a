namespace NostrToolkit.Wire.Tests;

/// <summary>What a reader takes from the pool, and what it lets a peer make it take.</summary>
public sealed class MessageReaderMemoryTests
{
    private readonly BufferPool _pool = new();
    private readonly WireLimits _limits = new() { MaxMessageBytes = 1000, MaxFramesPerMessage = 4 };

    [Theory]
    [InlineData("at the limit", 1000, 1, true)]
    [InlineData("one beyond", 1001, 1, false)]
    [InlineData("at the limit in fragments", 1000, 3, true)]
    [InlineData("one beyond in fragments", 1001, 3, false)]
    [InlineData("as many frames as allowed", 8, 4, true)]
    [InlineData("one frame more", 8, 5, false)]
    public void Limits_hold_exactly(string name, int length, int fragments, bool allowed)
    {
        var traffic = new Traffic(PeerRole.Server).Message(Opcode.Binary, new byte[length], fragments);
        var last = ReadTrace.Of(PeerRole.Client, traffic.Bytes, _limits)[^1];
        last.ShouldStartWith(allowed ? "Binary " : "Failed 1009 ", Case.Sensitive, name);
    }

    [Fact]
    public void The_default_limits_are_visible()
    {
        WireLimits.Default.MaxMessageBytes.ShouldBe(524_288);
        WireLimits.Default.MaxFramesPerMessage.ShouldBe(65_536);
        var traffic = new Traffic(PeerRole.Server).Frame(Opcode.Binary, new byte[524_288]).Frame(Opcode.Binary, new byte[524_289]);
        var trace = ReadTrace.Of(PeerRole.Client, traffic.Bytes);
        trace.Count.ShouldBe(2);
        trace[0].ShouldStartWith("Binary ");
        trace[1].ShouldStartWith("Failed 1009 ");
    }

    [Fact]
    public void Empty_fragments_cannot_go_on_for_ever()
    {
        var traffic = new Traffic(PeerRole.Server).Frame(Opcode.Binary, default, fin: false);
        for (var i = 0; i < 70_000; i++) traffic.Frame(Opcode.Continuation, default, fin: false);
        ReadTrace.Of(PeerRole.Client, traffic.Bytes).ShouldHaveSingleItem().ShouldStartWith("Failed 1009 ");
    }

    [Fact]
    public void Too_big_is_refused_before_memory_is_taken()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        reader.Read(Bytes.Hex("82 7f 00 00 00 00 00 08 00 01")).ShouldBe(MessageReadStatus.Failed);
        reader.CloseStatus.ShouldBe(CloseStatus.MessageTooBig);
        _pool.RentedBytes.ShouldBe(0);
        _pool.RetainedBytes.ShouldBe(0, "nothing was rented and returned either");
    }

    [Fact]
    public void A_header_that_promises_much_costs_nothing()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        reader.Read(Bytes.Hex("82 7f 00 00 00 00 00 08 00 00")).ShouldBe(MessageReadStatus.NeedMoreData);
        _pool.RentedBytes.ShouldBe(0);
        reader.Read([1]).ShouldBe(MessageReadStatus.NeedMoreData);
        _pool.RentedBytes.ShouldBe(512);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(4096, 1)]
    [InlineData(4096, 7)]
    public void Memory_follows_what_has_arrived(int piece, int fragments)
    {
        const int length = 100_000;
        using var reader = new MessageReader(PeerRole.Client, _pool);
        Memory<byte> bytes = new Traffic(PeerRole.Server).Message(Opcode.Binary, Bytes.Pattern(length), fragments).Bytes;
        for (var arrived = 0; !bytes.IsEmpty; arrived += piece)
        {
            var input = bytes[..Math.Min(piece, bytes.Length)];
            bytes = bytes[input.Length..];
            while (!input.IsEmpty) reader.Read(ref input, seconds: 0);
            _pool.RentedBytes.ShouldBeLessThanOrEqualTo(2 * (arrived + piece) + 1024);
        }
        using var message = reader.TakeMessage();
        message.Span.SequenceEqual(Bytes.Pattern(length)).ShouldBeTrue();
    }

    [Fact]
    public void Beyond_the_largest_pooled_buffer_room_still_doubles()
    {
        const int length = 4 * BufferPool.LargestBuffer;
        using var reader = new MessageReader(PeerRole.Client, _pool, new WireLimits { MaxMessageBytes = length });
        Memory<byte> bytes = new Traffic(PeerRole.Server).Frame(Opcode.Binary, new byte[length]).Bytes;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(4096, bytes.Length)..])
        {
            var input = bytes[..Math.Min(4096, bytes.Length)];
            reader.Read(ref input, seconds: 0);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(3L * length);
    }

    [Fact]
    public void Nothing_is_held_between_messages()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        Memory<byte> input = Bytes.Hex("81 01 61 89 01 62 82");
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Message);
        reader.TakeMessage().Dispose();
        _pool.RentedBytes.ShouldBe(0);
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Ping);
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.NeedMoreData);
        _pool.RentedBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData(PeerRole.Client, "82 03 01 02 03", 2)]
    [InlineData(PeerRole.Server, "82 83 0a 0b 0c 0d 0b 09 0f", 6)]
    public void A_message_that_arrives_whole_stays_where_it_is(PeerRole role, string hex, int start)
    {
        using var reader = new MessageReader(role, _pool);
        var bytes = Bytes.Hex(hex);
        var input = bytes.AsMemory();
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Message);
        input.Length.ShouldBe(0);
        reader.Message.Equals(bytes.AsMemory(start)).ShouldBeTrue("a slice of the input, and no copy");
        reader.Message.ToArray().ShouldBe([1, 2, 3]);
        _pool.RentedBytes.ShouldBe(0);
        reader.Read(ref input, seconds: 0);
        reader.Message.IsEmpty.ShouldBeTrue("it ends with the next read");
    }

    [Fact]
    public void A_message_that_was_not_taken_is_dropped()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        Memory<byte> input = Bytes.Hex("81 01 61 82 01 62");
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Message);
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Message);
        reader.Opcode.ShouldBe(Opcode.Binary);
        reader.Message.ToArray().ShouldBe("b"u8.ToArray());
        _pool.RentedBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData("within a message", "02 01 61")]
    [InlineData("within a ping", "89 05 61")]
    [InlineData("with a message in fragments not taken", "01 01 61 80 00")]
    [InlineData("after a close", "88 02 03 e8")]
    public void Disposing_returns_what_is_held(string name, string hex)
    {
        var reader = new MessageReader(PeerRole.Client, _pool);
        reader.Read(Bytes.Hex(hex));
        _pool.RentedBytes.ShouldBe(512, name);
        reader.Dispose();
        reader.Dispose();
        _pool.RentedBytes.ShouldBe(0, name);
    }

    [Fact]
    public void A_failure_returns_what_is_held()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        reader.Read(Bytes.Hex("02 01 61 83 00")).ShouldBe(MessageReadStatus.Failed);
        _pool.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public void A_taken_message_belongs_to_the_taker()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        reader.Read(Bytes.Hex("81 01 61"));
        using var first = reader.TakeMessage();
        reader.TakeMessage().Length.ShouldBe(0);
        reader.Read(Bytes.Hex("81 01 62"));
        using var second = reader.TakeMessage();
        first.Span.SequenceEqual("a"u8).ShouldBeTrue();
        second.Span.SequenceEqual("b"u8).ShouldBeTrue();
    }

    [Fact]
    public void An_idle_reader_is_160_bytes() =>
        Allocations.Of(() => new MessageReader(PeerRole.Server, _pool, _limits)).ShouldBe(1000 * 160);

    [Theory]
    [InlineData(PeerRole.Server, 300, 1)]
    [InlineData(PeerRole.Client, 300, 1)]
    [InlineData(PeerRole.Server, 70_000, 1)]
    [InlineData(PeerRole.Server, 3000, 5)]
    public void Reading_messages_allocates_nothing(PeerRole role, int length, int fragments)
    {
        using var reader = new MessageReader(role, _pool, new WireLimits { MaxControlFramesPerSecond = int.MaxValue });
        var sender = role == PeerRole.Server ? PeerRole.Client : PeerRole.Server;
        var traffic = new Traffic(sender).Message(Opcode.Text, new byte[length], fragments).Bytes;
        var received = new byte[traffic.Length];
        Allocations.Of(() =>
        {
            traffic.CopyTo(received);
            var input = received.AsMemory();
            while (reader.Read(ref input, seconds: 0) != MessageReadStatus.Message) { }
            reader.TakeMessage().Dispose();
        }).ShouldBe(0);
    }
}

file static class MessageReaderExtensions
{
    /// <summary>Reads once, from bytes that need no second look.</summary>
    public static MessageReadStatus Read(this MessageReader reader, byte[] bytes)
    {
        Memory<byte> input = bytes;
        return reader.Read(ref input, seconds: 0);
    }
}
