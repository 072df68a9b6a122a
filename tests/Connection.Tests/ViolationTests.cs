using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Bytes that break a rule: the peer gets one close frame, then the end.</summary>
public sealed class ViolationTests
{
    [Theory]
    [InlineData("no mask", "81 01 61", "1002 frame from a client is not masked")]
    [InlineData("RSV1", "c1 81 00 00 00 00 61", "1002 reserved bit without an extension")]
    [InlineData("opcode 3", "83 81 00 00 00 00 61", "1002 reserved opcode")]
    [InlineData("opcode B", "8b 80 00 00 00 00", "1002 reserved opcode")]
    [InlineData("long ping", "89 fe 00 7e 00 00 00 00", "1002 frame header with a bad length, or a fragmented or long control frame")]
    [InlineData("bad text", "81 81 00 00 00 00 ff", "1007 text is not UTF-8")]
    [InlineData("too big", "81 ff 00 00 00 00 00 01 86 a1 00 00 00 00", "1009 message too big")]
    [InlineData("bad close", "88 81 00 00 00 00 03", "1002 close frame without a valid status")]
    [InlineData("close 1006", "88 82 00 00 00 00 03 ee", "1002 close frame without a valid status")]
    public async Task The_peer_gets_one_close_frame_and_then_the_end(string name, string hex, string expected)
    {
        var session = new Session();
        await session.Peer.SendAsync(Frames.Hex(hex));
        (await session.Peer.ReadAsync()).ShouldBe($"Close {expected}", name);
        await session.Peer.HangUpAsync();
        (await session.Peer.ReadAsync()).ShouldBe("End", name);
        (await session.EndAsync()).ShouldBe($"us {expected}");
        session.Transport.IsAborted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_must_not_mask()
    {
        var session = new Session(PeerRole.Client);
        await session.Peer.SendAsync(Frames.Text(PeerRole.Client, "x"));
        (await session.Peer.ReadAsync()).ShouldBe("Close 1002 frame from a server is masked");
    }

    [Fact]
    public async Task What_is_too_big_is_never_rented()
    {
        var session = new Session();
        await session.Peer.SendAsync(Frames.Of(PeerRole.Client, Opcode.Text, new byte[100_001])[..60_000]);
        (await session.Peer.ReadAsync()).ShouldBe("Close 1009 message too big");
        session.Options.Buffers.RetainedBytes.ShouldBe(BufferPool.SmallestBuffer, "the close frame's, and nothing else");
    }

    [Fact]
    public async Task Binary_is_refused_in_order_and_the_handshake_still_completes()
    {
        var session = new Session();
        await session.Peer.SendAsync(
        [
            .. Frames.Text(PeerRole.Client, "good"),
            .. Frames.Of(PeerRole.Client, Opcode.Binary, [1]),
            .. Frames.Text(PeerRole.Client, "dropped"),
            .. Frames.Close(PeerRole.Client, 1003),
        ]);
        (await session.Peer.ReadAllAsync()).ShouldBe(["Close 1003 text messages only", "End"]);
        (await session.EndAsync()).ShouldBe("us 1003 text messages only");
        (await session.Inbox.NextAsync()).ShouldBe("good");
        session.Inbox.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_peer_that_does_not_react_is_dropped_when_it_is_quiet()
    {
        var session = new Session(configure: static options => options with { CloseTimeout = TimeSpan.FromHours(1) });
        await session.Peer.SendAsync([0x81, 0x01, 0x61]);
        (await session.Peer.ReadAsync()).ShouldStartWith("Close 1002");
        await session.Time.PassUntil(session.Run);
        (await session.Peer.ReadAsync()).ShouldBe("End");
        session.Transport.IsAborted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_peer_that_goes_on_sending_is_cut_at_the_deadline()
    {
        var session = new Session();
        await session.Peer.SendAsync([0x81, 0x01, 0x61]);
        (await session.Peer.ReadAsync()).ShouldStartWith("Close 1002");
        for (var i = 0; i < 20; i++)
        {
            session.Run.IsCompleted.ShouldBeFalse();
            session.Time.Advance(TimeSpan.FromMilliseconds(99));
            await session.Peer.SendAsync(new byte[200_000]);
        }
        session.Time.Advance(TimeSpan.FromMilliseconds(99));
        (await session.EndAsync()).ShouldStartWith("us 1002");
        session.Transport.IsAborted.ShouldBeTrue();
    }
}
