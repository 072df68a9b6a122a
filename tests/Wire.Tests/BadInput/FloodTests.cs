namespace NostrToolkit.Wire.Tests;

/// <summary>What costs a peer little and could cost us much: its exact outcome, and what we pay for it.</summary>
public sealed class FloodTests
{
    private const int Million = 1_000_000;

    private readonly BufferPool _pool = new();

    [Fact]
    public void A_million_empty_continuation_frames_end_at_the_limit_of_frames()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Read(reader, "02 00").ShouldBe(MessageReadStatus.NeedMoreData);
        var (status, read) = Repeat(reader, "00 00");
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        (status, read, Outcome(reader)).ShouldBe((MessageReadStatus.Failed, 65_536, "1009 message in too many frames"));
        _pool.RetainedBytes.ShouldBe(0, "nothing was ever rented");
        allocated.ShouldBeLessThan(Allocations.Tolerance);
    }

    [Fact]
    public void A_million_empty_compressed_frames_end_there_too()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool, deflate: Agreements.NoTakeover);
        Read(reader, "42 00").ShouldBe(MessageReadStatus.NeedMoreData);
        var (status, read) = Repeat(reader, "00 00");
        (status, read, Outcome(reader)).ShouldBe((MessageReadStatus.Failed, 65_536, "1009 message in too many frames"));
        _pool.RetainedBytes.ShouldBe(0);
    }

    [Fact]
    public void A_million_pings_without_a_message_end_at_the_limit_of_a_second()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        var (status, read) = Repeat(reader, "89 01 61");
        (status, read, Outcome(reader)).ShouldBe((MessageReadStatus.Failed, 101, "1008 too many control frames"));
        _pool.RetainedBytes.ShouldBe(BufferPool.SmallestBuffer, "one buffer, again and again");
    }

    [Fact]
    public void A_million_pings_at_a_pace_that_is_allowed_are_read_and_hold_nothing()
    {
        using var reader = new MessageReader(PeerRole.Client, _pool);
        byte[] ping = Bytes.Hex("89 01 61");
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Million; i++)
        {
            var input = ping.AsMemory();
            if (reader.Read(ref input, seconds: i / 100) != MessageReadStatus.Ping) Assert.Fail($"ping {i}");
        }
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(Allocations.Tolerance);
        Memory<byte> nothing = default;
        reader.Read(ref nothing, seconds: 0).ShouldBe(MessageReadStatus.NeedMoreData);
        _pool.RentedBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(16 * 1024)]
    [InlineData(1000)]
    public void A_bomb_of_268_MB_ends_within_the_limit_of_what_is_inflated(int piece)
    {
        var agreement = Agreements.NoTakeover;
        agreement.Options.Pool.Return(agreement.Options.Pool.RentInflater(15));
        using var reader = new MessageReader(PeerRole.Client, _pool, deflate: agreement);
        Memory<byte> rest = new Traffic(PeerRole.Server).Compressed(Opcode.Binary, BadDeflate.Bomb).Bytes;
        var (sent, most, status) = (0, 0L, MessageReadStatus.NeedMoreData);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        while (status == MessageReadStatus.NeedMoreData)
        {
            var input = rest[..Math.Min(piece, rest.Length)];
            (rest, sent) = (rest[input.Length..], sent + input.Length);
            status = reader.Read(ref input, seconds: 0);
            most = Math.Max(most, _pool.RentedBytes);
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Outcome(reader).ShouldBe("1009 message inflates too big");
        most.ShouldBeLessThanOrEqualTo(WireLimits.Default.MaxInflatedBytes, "held between reads");
        _pool.RetainedBytes.ShouldBeLessThanOrEqualTo(2 * WireLimits.Default.MaxInflatedBytes, "and all that it grew through");
        allocated.ShouldBeLessThanOrEqualTo(_pool.RetainedBytes + Allocations.Tolerance);
        if (piece < 20_000) sent.ShouldBeLessThan(20_000, "512 KB come of the first kilobyte, and nothing is read after it");
    }

    [Theory]
    [InlineData(Million, false)]
    [InlineData(1024 * 1024, false)]
    [InlineData(Million, true)]
    public void A_message_of_1_MB_in_fragments_of_one_byte_holds_little_more_than_itself(int length, bool compressed)
    {
        var limits = new WireLimits { MaxMessageBytes = 1024 * 1024, MaxInflatedBytes = 1024 * 1024, MaxFramesPerMessage = int.MaxValue };
        using var reader = new MessageReader(PeerRole.Client, _pool, limits, Agreements.NoTakeover);
        var payload = Bytes.Pattern(length);
        byte[] sent = compressed ? [.. Stored(payload)] : payload;
        var most = 0L;
        var frame = new byte[3];
        for (var i = 0; i < sent.Length; i++)
        {
            frame[0] = (byte)((i == sent.Length - 1 ? 0x80 : 0) | (i == 0 ? (compressed ? 0x42 : 0x02) : 0));
            (frame[1], frame[2]) = (1, sent[i]);
            var input = frame.AsMemory();
            var status = reader.Read(ref input, seconds: 0);
            if (status != (i == sent.Length - 1 ? MessageReadStatus.Message : MessageReadStatus.NeedMoreData)) Assert.Fail(Outcome(reader));
            most = Math.Max(most, _pool.RentedBytes);
        }
        most.ShouldBeLessThanOrEqualTo(length + length / 10 + 4096);
        reader.Message.Span.SequenceEqual(payload).ShouldBeTrue();
    }

    [Theory]
    [InlineData("82 7f 7f ff ff ff ff ff ff ff")]
    [InlineData("c2 7f 7f ff ff ff ff ff ff ff")]
    public void A_length_of_2_to_the_63_minus_1_costs_nothing(string hex)
    {
        var bytes = Bytes.Hex(hex);
        var limits = new WireLimits { MaxMessageBytes = int.MaxValue, MaxInflatedBytes = int.MaxValue };
        using var reader = new MessageReader(PeerRole.Client, _pool, limits, Agreements.NoTakeover);
        var input = bytes.AsMemory();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Failed);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(Allocations.Tolerance);
        Outcome(reader).ShouldBe("1009 message too big");
        _pool.RetainedBytes.ShouldBe(0);
    }

    /// <summary>RFC 6455 section 5.2 and RFC 7692 section 6: which of the eight combinations may stand where.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reserved_bits_with_and_without_the_extension(bool agreed)
    {
        foreach (var opcode in new[] { Opcode.Text, Opcode.Binary, Opcode.Continuation, Opcode.Close, Opcode.Ping, Opcode.Pong })
        for (var bits = 0; bits < 8; bits++)
        {
            // An empty message under way, for a continuation to have something to continue; an empty compressed one is "00".
            byte[] frame = [(byte)(0x80 | (bits << 4) | (int)opcode), 1, 0];
            if (opcode == Opcode.Close) frame = [frame[0], 0];
            var traffic = opcode == Opcode.Continuation ? [0x02, 0, .. frame] : frame;
            var trace = ReadTrace.Of(PeerRole.Client, traffic, deflate: agreed ? Agreements.NoTakeover : null);
            var allowed = bits == 0 || (agreed && (ReservedBits)bits == ReservedBits.Rsv1 && opcode is Opcode.Text or Opcode.Binary);
            var name = $"{opcode} {(ReservedBits)bits}";
            if (allowed) trace[^1].ShouldNotStartWith("Failed", Case.Sensitive, name);
            else trace.ShouldBe(["Failed 1002 reserved bit without an extension"], name);
        }
    }

    private static IEnumerable<byte> Stored(byte[] payload) =>
        payload.Chunk(50_000).SelectMany(static part => new BitString().Stored(part).Bytes).Append((byte)0);

    private static (MessageReadStatus Status, int Read) Repeat(MessageReader reader, string hex)
    {
        var frame = Bytes.Hex(hex);
        for (var i = 1; i <= Million; i++)
        {
            var input = frame.AsMemory();
            var status = reader.Read(ref input, seconds: 0);
            if (status is MessageReadStatus.Failed) return (status, i);
        }
        return (MessageReadStatus.NeedMoreData, Million);
    }

    private static MessageReadStatus Read(MessageReader reader, string hex)
    {
        Memory<byte> input = Bytes.Hex(hex);
        return reader.Read(ref input, seconds: 0);
    }

    private static string Outcome(MessageReader reader) => $"{reader.CloseStatus} {reader.FailureReason}";
}
