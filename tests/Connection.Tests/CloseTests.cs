using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>The close handshake: RFC 6455 section 7.1.</summary>
public sealed class CloseTests
{
    [Theory]
    [InlineData(0, "", "Close 1005", "peer 1005")]
    [InlineData(1000, "", "Close 1000", "peer 1000")]
    [InlineData(1000, "done", "Close 1000", "peer 1000 done")]
    [InlineData(1001, "leaving", "Close 1001", "peer 1001 leaving")]
    [InlineData(4242, "mine", "Close 4242", "peer 4242 mine")]
    public async Task The_peers_close_is_answered_with_its_own_status(ushort status, string reason, string answer, string end)
    {
        var session = new Session();
        await session.Peer.CloseAsync(status, reason);
        (await session.Peer.ReadAllAsync()).ShouldBe([answer, "End"]);
        (await session.EndAsync()).ShouldBe(end);
        session.Transport.IsAborted.ShouldBeFalse();
    }

    [Fact]
    public async Task The_peers_close_is_answered_after_what_the_receiver_still_has_to_say()
    {
        var session = new Session();
        var answer = new TaskCompletionSource();
        session.Inbox.Finish = async _ =>
        {
            await answer.Task;
            session.TrySend("the answer").ShouldBeTrue();
        };
        await session.Peer.CloseAsync(1000);
        answer.SetResult();
        (await session.Peer.ReadAllAsync()).ShouldBe(["Text the answer", "Close 1000", "End"]);
        (await session.EndAsync()).ShouldBe("peer 1000");
    }

    [Fact]
    public async Task A_receiver_that_does_not_finish_has_the_time_of_a_close()
    {
        var session = new Session();
        var finishing = new TaskCompletionSource();
        session.Inbox.Finish = _ =>
        {
            finishing.SetResult();
            return new ValueTask(new TaskCompletionSource().Task);
        };
        await session.Peer.CloseAsync(1000);
        await finishing.Task.Soon();
        session.Connection.State.ShouldBe(ConnectionState.Open);
        session.Time.Advance(session.Options.CloseTimeout);
        (await session.Peer.ReadAllAsync()).ShouldBe(["Close 1000", "End"]);
        (await session.EndAsync()).ShouldBe("peer 1000");
    }

    [Fact]
    public async Task A_receiver_that_fails_to_finish_is_our_mistake_and_the_peer_gets_its_answer()
    {
        var session = new Session();
        session.Inbox.Finish = static _ => throw new InvalidOperationException("a bug");
        await session.Peer.CloseAsync(1000);
        (await session.Peer.ReadAllAsync()).ShouldBe(["Close 1000", "End"]);
        (await Should.ThrowAsync<InvalidOperationException>(session.Run.Soon())).Message.ShouldBe("a bug");
    }

    [Fact]
    public async Task Our_close_comes_after_everything_queued_and_ends_with_the_peers()
    {
        var session = new Session();
        for (var i = 0; i < 3; i++) session.TrySend($"message {i}");
        var closing = session.CloseAsync(1000, "bye");
        session.Connection.State.ShouldBe(ConnectionState.Closing);
        session.TrySend("too late").ShouldBeFalse();
        (await session.SendAsync("too late")).ShouldBeFalse();
        for (var i = 0; i < 3; i++) (await session.Peer.ReadAsync()).ShouldBe($"Text message {i}");
        (await session.Peer.ReadAsync()).ShouldBe("Close 1000 bye");
        closing.IsCompleted.ShouldBeFalse("the peer has not answered");
        await session.Peer.CloseAsync(1000);
        await closing.Soon();
        (await session.Peer.ReadAsync()).ShouldBe("End");
        (await session.EndAsync()).ShouldBe("us 1000 bye");
    }

    [Fact]
    public async Task After_our_close_what_still_comes_is_dropped_and_not_answered()
    {
        var session = new Session();
        var closing = session.CloseAsync(1000, "");
        await session.Peer.SendAsync("late");
        await session.Peer.SendAsync(Opcode.Ping, [1]);
        await session.Peer.SendAsync(Opcode.Binary, [1]);
        await session.Peer.CloseAsync(1000);
        await closing.Soon();
        (await session.Peer.ReadAllAsync()).ShouldBe(["Close 1000", "End"]);
        session.Inbox.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Two_connections_that_close_at_once_both_end()
    {
        var (left, right) = MemoryTransport.Pair();
        var options = new ConnectionOptions();
        var server = new Connection(left, PeerRole.Server, options);
        var client = new Connection(right, PeerRole.Client, options);
        var closing = Task.WhenAll(
            server.CloseAsync(CloseStatus.NormalClosure, "s", CancellationToken.None),
            client.CloseAsync(CloseStatus.GoingAway, "c", CancellationToken.None));
        var runs = new[] { server, client }.Select(static connection => connection.RunAsync(new Inbox(), CancellationToken.None));
        var ends = await Task.WhenAll(runs).Soon();
        await closing.Soon();
        ends[0].ShouldBe(new ConnectionEnd(CloseStatus.NormalClosure, "s", ByPeer: false));
        ends[1].ShouldBe(new ConnectionEnd(CloseStatus.GoingAway, "c", ByPeer: false));
        options.Buffers.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_client_lets_the_server_drop_TCP_first()
    {
        var session = new Session(PeerRole.Client);
        await session.Peer.CloseAsync(1000);
        (await session.Peer.ReadAsync()).ShouldBe("Close 1000");
        session.Run.IsCompleted.ShouldBeFalse();
        await session.Peer.HangUpAsync();
        (await session.EndAsync()).ShouldBe("peer 1000");
    }

    [Fact]
    public async Task Shutting_down_closes_with_1001()
    {
        var session = new Session();
        session.TrySend("last words");
        session.ShutDown();
        (await session.Peer.ReadAsync()).ShouldBe("Text last words");
        (await session.Peer.ReadAsync()).ShouldBe("Close 1001 shutting down");
        await session.Peer.CloseAsync(1001);
        (await session.Peer.ReadAsync()).ShouldBe("End");
        (await session.EndAsync()).ShouldBe("us 1001 shutting down");
    }

    [Fact]
    public async Task A_peer_that_hangs_up_without_a_close_is_1006()
    {
        var session = new Session();
        await session.Peer.SendAsync(Frames.Text(PeerRole.Client, "unfinished")[..8]);
        await session.Peer.HangUpAsync();
        (await session.EndAsync()).ShouldBe("peer 1006 connection lost");
    }

    [Fact]
    public async Task A_peer_that_hangs_up_after_our_close_has_answered_enough()
    {
        var session = new Session();
        var closing = session.CloseAsync(1000, "bye");
        await session.Peer.HangUpAsync();
        await closing.Soon();
        (await session.EndAsync()).ShouldBe("us 1000 bye");
    }

    [Fact]
    public async Task Closing_twice_sends_one_frame_and_the_first_status_counts()
    {
        var session = new Session();
        var first = session.CloseAsync(1000, "first");
        var second = session.CloseAsync(1008, "second");
        await session.Peer.CloseAsync(1000);
        await Task.WhenAll(first, second).Soon();
        (await session.Peer.ReadAllAsync()).ShouldBe(["Close 1000 first", "End"]);
        await session.CloseAsync(1000, "").Soon();
    }

    [Fact]
    public async Task A_reason_is_cut_to_what_fits()
    {
        var session = new Session();
        _ = session.CloseAsync(1000, new string('x', 200));
        (await session.Peer.ReadAsync()).ShouldBe($"Close 1000 {new string('x', 123)}");
    }
}
