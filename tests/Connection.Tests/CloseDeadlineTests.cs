using Microsoft.Extensions.Time.Testing;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>One deadline for all that follows our close frame.</summary>
public sealed class CloseDeadlineTests
{
    private static readonly TimeSpan AlmostAll = TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1);

    [Fact]
    public async Task A_peer_that_never_answers_is_cut_after_the_timeout()
    {
        var session = new Session();
        var closing = session.CloseAsync(1000, "bye");
        (await session.Peer.ReadAsync()).ShouldBe("Close 1000 bye");
        session.Time.Advance(AlmostAll);
        closing.IsCompleted.ShouldBeFalse();
        session.Transport.IsAborted.ShouldBeFalse();
        session.Time.Advance(TimeSpan.FromTicks(1));
        await closing.Soon();
        session.Transport.IsAborted.ShouldBeTrue();
        (await session.EndAsync()).ShouldBe("us 1000 bye");
    }

    [Fact]
    public async Task The_deadline_holds_when_nobody_waits_any_more()
    {
        var session = new Session();
        using var impatient = new CancellationTokenSource();
        var closing = session.Connection.CloseAsync(CloseStatus.NormalClosure, "", impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(closing.Soon());
        session.Connection.State.ShouldBe(ConnectionState.Closing);
        session.Time.Advance(TimeSpan.FromSeconds(2));
        (await session.EndAsync()).ShouldBe("us 1000");
    }

    [Fact]
    public async Task Shutting_down_does_not_wait_for_a_peer_that_never_answers()
    {
        var session = new Session();
        session.ShutDown();
        session.Time.Advance(AlmostAll);
        session.Run.IsCompleted.ShouldBeFalse();
        session.Time.Advance(TimeSpan.FromTicks(1));
        (await session.EndAsync()).ShouldBe("us 1001 shutting down");
    }

    [Theory]
    [InlineData("our close")]
    [InlineData("the peer's close")]
    [InlineData("a bad frame")]
    [InlineData("the shutdown")]
    public async Task A_peer_that_reads_nothing_is_cut_however_the_closing_began(string beginning)
    {
        var session = new Session(wrap: ScriptedTransport.NeverFlushing);
        session.TrySend("stuck");
        session.TrySend("queued");
        if (beginning == "our close") _ = session.CloseAsync(1000, "");
        if (beginning == "the peer's close") await session.Peer.CloseAsync(1000);
        if (beginning == "a bad frame") await session.Peer.SendAsync([0x81, 0x01, 0x61]);
        if (beginning == "the shutdown") session.ShutDown();
        await Bounded.Until(() => session.Connection.State == ConnectionState.Closing);
        session.RentedBytes.ShouldBeGreaterThan(0);
        session.Time.Advance(TimeSpan.FromSeconds(2));
        await session.EndAsync();
    }

    [Fact]
    public async Task A_client_waits_for_the_server_to_drop_TCP_only_for_a_while()
    {
        var session = new Session(PeerRole.Client);
        await session.Peer.CloseAsync(1000);
        (await session.Peer.ReadAsync()).ShouldBe("Close 1000");
        await session.Time.PassUntil(session.Run);
        (await session.Peer.ReadAsync()).ShouldBe("End");
    }

    [Fact]
    public async Task Without_a_read_loop_closing_still_ends()
    {
        var time = new FakeTimeProvider();
        var options = new ConnectionOptions { Time = time };
        var connection = new Connection(MemoryTransport.Pair().Ours, PeerRole.Server, options);
        var closing = connection.CloseAsync(CloseStatus.NormalClosure, "", CancellationToken.None);
        time.Advance(options.CloseTimeout);
        await closing.Soon();
        connection.State.ShouldBe(ConnectionState.Closed);
    }
}
