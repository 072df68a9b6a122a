using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Abort: from any thread, at any moment.</summary>
public sealed class AbortTests
{
    [Fact]
    public async Task Abort_ends_an_idle_connection()
    {
        var session = new Session();
        session.Connection.Abort();
        session.Connection.Abort();
        (await session.EndAsync()).ShouldBe("us 1006 aborted");
        (await session.Peer.ReadAsync()).ShouldBe("End");
    }

    [Fact]
    public async Task Abort_before_the_read_loop_ends_it_as_soon_as_it_starts()
    {
        var connection = new Connection(MemoryTransport.Pair().Ours, PeerRole.Server, new ConnectionOptions());
        connection.Abort();
        (await connection.RunAsync(new Inbox(), CancellationToken.None).Soon()).Status.ShouldBe(CloseStatus.AbnormalClosure);
    }

    [Fact]
    public async Task A_receiver_that_aborts_gets_no_more_messages()
    {
        var session = new Session();
        session.Inbox.Handle = (_, _) =>
        {
            session.Connection.Abort();
            return default;
        };
        await session.Peer.SendAsync([.. Frames.Text(PeerRole.Client, "first"), .. Frames.Text(PeerRole.Client, "second")]);
        (await session.EndAsync()).ShouldBe("us 1006 aborted");
        session.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_elses_code_runs_inside_of_Abort()
    {
        var connection = new Connection(MemoryTransport.Pair(MemoryTransport.Inline).Ours, PeerRole.Server, new ConnectionOptions());
        using var aborting = new ThreadLocal<bool>();
        var afterwards = ThenAsync(connection.RunAsync(new Inbox(), CancellationToken.None), () => aborting.Value);
        aborting.Value = true;
        connection.Abort();
        aborting.Value = false;
        (await afterwards.Soon()).ShouldBeFalse();
    }

    [Fact]
    public async Task Whatever_is_under_way_an_abort_ends_it_and_everything_goes_back()
    {
        for (var round = 0; round < 200; round++)
        {
            var random = new Random(round);
            var session = new Session(
                random.Next(2) == 0 ? PeerRole.Server : PeerRole.Client,
                static options => options with { MaxQueuedBytes = 20_000, QueuedBytesHighWater = 5_000 },
                inner => random.Next(3) == 0
                    ? ScriptedTransport.NeverFlushing(inner)
                    : new ScriptedTransport(inner) { BeforeFlush = static async () => await Task.Yield() });
            await Disturb(session, random.Next(4), random.Next(200)).Soon();
            await session.EndAsync();
        }
    }

    // Asks on whatever thread the connection ended on.
    private static async Task<bool> ThenAsync(Task run, Func<bool> ask)
    {
        await run.ConfigureAwait(false);
        return ask();
    }

    private static Task Disturb(Session session, int how, int delay) => Task.WhenAll(
        Task.Run(() => SendAsync(session, awaits: true)),
        Task.Run(() => SendAsync(session, awaits: false)),
        Task.Run(() => ReceiveAsync(session, hangsUp: how == 2)),
        Task.Run(() => EndAsync(session, how, delay)));

    private static async Task SendAsync(Session session, bool awaits)
    {
        while (awaits ? await session.SendAsync("to the peer") : session.TrySend("to the peer")) await Task.Yield();
    }

    private static async Task ReceiveAsync(Session session, bool hangsUp)
    {
        for (var i = 0; i < 50 && session.Connection.State == ConnectionState.Open; i++)
        {
            await session.Peer.SendAsync("from the peer");
            await session.Peer.SendAsync(Opcode.Ping, [1]);
        }
        if (hangsUp) await session.Peer.HangUpAsync();
    }

    private static async Task EndAsync(Session session, int how, int delay)
    {
        for (var i = 0; i < delay; i++) await Task.Yield();
        if (how == 0) session.ShutDown();
        if (how == 1) _ = session.CloseAsync(1000, "");
        for (var i = 0; i < delay; i++) await Task.Yield();
        session.Connection.Abort();
    }
}
