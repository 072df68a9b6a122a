using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Messages out, as bytes.</summary>
public sealed class SendTests
{
    [Fact]
    public async Task Both_parts_of_a_message_go_out_as_one_frame()
    {
        var session = new Session();
        session.Connection.TrySend(OutgoingMessage.Text("[\"EVENT\","u8.ToArray(), "{}]"u8.ToArray())).ShouldBeTrue();
        (await BytesAsync(session)).ShouldBe("810c" + Convert.ToHexStringLower("[\"EVENT\",{}]"u8));
    }

    [Fact]
    public async Task A_client_masks_every_frame_with_the_injected_randomness()
    {
        var session = new Session(PeerRole.Client, static options => options with { Randomness = new CountingRandomness() });
        session.TrySend("ab");
        session.Connection.TrySend(OutgoingMessage.Text("c"u8.ToArray(), "d"u8.ToArray()));
        (await BytesAsync(session)).ShouldBe("8182" + "01020304" + "6060" + "8182" + "05060708" + "6662");
    }

    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public async Task A_message_longer_than_the_transports_memory_arrives_whole(PeerRole role)
    {
        var session = new Session(role);
        var (prefix, body) = (new string('p', 4099), new string('b', 50_001));
        session.Connection.TrySend(OutgoingMessage.Text(Bytes(prefix), Bytes(body)));
        (await session.Peer.ReadAsync()).ShouldBe($"Text {prefix}{body}");
    }

    [Fact]
    public async Task An_empty_message_that_had_to_wait_is_flushed_too()
    {
        var flush = new TaskCompletionSource();
        var session = new Session(wrap: inner => new ScriptedTransport(inner) { BeforeFlush = () => flush.Task });
        session.TrySend("first");
        session.TrySend("");
        flush.SetResult();
        (await session.Peer.ReadAsync()).ShouldBe("Text first");
        (await session.Peer.ReadAsync()).ShouldBe("Text ");
        session.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_lease_goes_back_whether_its_message_was_sent_or_refused()
    {
        var session = new Session();
        session.TrySend("sent").ShouldBeTrue();
        session.RentedBytes.ShouldBe(0);
        session.Connection.Abort();
        session.TrySend("refused").ShouldBeFalse();
        (await session.SendAsync("refused")).ShouldBeFalse();
        (await session.EndAsync()).ShouldBe("us 1006 aborted");
    }

    [Fact]
    public async Task What_others_queue_does_not_keep_the_caller()
    {
        using var calling = new ThreadLocal<bool>();
        var keptCaller = new TaskCompletionSource<bool>();
        ScriptedTransport? transport = null;
        var session = new Session(wrap: inner => transport = new ScriptedTransport(inner));
        transport!.BeforeFlush = () =>
        {
            if (transport.Flushes == 1) session.TrySend("queued meanwhile");
            else keptCaller.SetResult(calling.Value);
            return Task.CompletedTask;
        };
        calling.Value = true;
        session.TrySend("first").ShouldBeTrue();
        calling.Value = false;
        (await keptCaller.Task.Soon()).ShouldBeFalse();
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static async Task<string> BytesAsync(Session session)
        => Convert.ToHexStringLower((await session.PeerTransport.Input.ReadAsync().Soon()).Buffer.ToArray());
}
