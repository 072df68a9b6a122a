using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Many senders, one connection: every frame whole, none lost, each sender's in order.</summary>
public sealed class ConcurrentSendTests
{
    private const int Senders = 8;
    private const int MessagesEach = 400;

    [Theory]
    [InlineData(PeerRole.Server, false)]
    [InlineData(PeerRole.Server, true)]
    [InlineData(PeerRole.Client, true)]
    public async Task Every_frame_arrives_whole_and_each_senders_in_order(PeerRole role, bool awaits)
    {
        var session = new Session(
            role,
            static options => options with { MaxQueuedBytes = int.MaxValue },
            static inner => new ScriptedTransport(inner) { BeforeFlush = AtARandomMoment });
        var sending = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendManyAsync(session, sender, awaits))).ToArray();

        var next = new int[Senders];
        for (var i = 0; i < Senders * MessagesEach; i++)
        {
            var parts = (await session.Peer.ReadAsync())["Text ".Length..].Split(' ');
            var (sender, number) = (int.Parse(parts[0]), int.Parse(parts[1]));
            number.ShouldBe(next[sender]++);
            parts[2].ShouldBe(Filler(sender, number));
        }
        await Task.WhenAll(sending).Soon();
        await Bounded.Until(() => session.RentedBytes == 0 && session.Connection.QueuedBytes == 0);
    }

    [Fact]
    public async Task However_many_wait_together_they_never_go_above_the_high_water_mark()
    {
        var gate = new TaskCompletionSource();
        var session = new Session(
            configure: static options => options with { MaxQueuedBytes = 3000, QueuedBytesHighWater = 2000 },
            wrap: inner => new ScriptedTransport(inner) { BeforeFlush = () => gate.Task });
        var sending = Enumerable.Range(0, 50).Select(i => session.SendAsync($"{i}")).ToArray();
        session.Connection.QueuedBytes.ShouldBeInRange(1000, 2000);
        gate.SetResult();
        foreach (var _ in sending) (await session.Peer.ReadAsync()).ShouldStartWith("Text ");
        (await Task.WhenAll(sending).Soon()).ShouldAllBe(static sent => sent);
    }

    private static async Task SendManyAsync(Session session, int sender, bool awaits)
    {
        for (var number = 0; number < MessagesEach; number++)
        {
            var text = $"{sender} {number} {Filler(sender, number)}";
            (awaits ? await session.SendAsync(text) : session.TrySend(text)).ShouldBeTrue();
        }
    }

    private static string Filler(int sender, int number) => new((char)('a' + sender), new Random(sender * 7919 + number).Next(1, 3000));

    private static Task AtARandomMoment() => Random.Shared.Next(3) switch
    {
        0 => Task.CompletedTask,
        1 => Task.Run(static () => { }),
        _ => Task.Run(static async () =>
        {
            for (var i = Random.Shared.Next(20); i > 0; i--) await Task.Yield();
        }),
    };
}
