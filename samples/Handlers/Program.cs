// One handler for all connections: what comes with each message, what is asked before it, and the protocol's own answers to the rest.
//   dotnet run -c Release --project samples/Handlers
using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NostrToolkit;
using NostrToolkit.Wire;

using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var desk = new Desk();
var serving = ServeAsync();

await TalkAsync("alice",
    """["REQ","notes",{"kinds":[1]}]""",
    """["REQ","secrets",{"kinds":[4]}]""",
    """["COUNT","how many",{"kinds":[1]}]""",
    """["REQ","notes",{"kinds":"all"}]""",
    """["X-WHAT",1]""");
await TalkAsync("bob", """["REQ","notes",{}]""");
await serving;

async Task ServeAsync()
{
    for (var number = 1; number <= 2; number++)
    {
        var transport = new StreamTransport(new NetworkStream(await listener.AcceptSocketAsync(timeout.Token), ownsSocket: true));
        await ServerHandshake.AcceptAsync(transport, new ConnectionOptions(), timeout.Token);
        var session = new Session(desk, new Connection(transport, PeerRole.Server, new ConnectionOptions()));
        await session.Connection.RunAsync(session, timeout.Token);
    }
}

async Task TalkAsync(string name, params string[] messages)
{
    var connection = await Connection.ConnectAsync(new Uri($"ws://{listener.LocalEndpoint}"), new(), timeout.Token);
    var answers = new Answers(name, messages.Length);
    var running = connection.RunAsync(answers, timeout.Token);
    foreach (var message in messages) connection.TrySend(OutgoingMessage.Text(Encoding.UTF8.GetBytes(message)));
    await answers.Complete.WaitAsync(timeout.Token);
    await connection.CloseAsync(new(1000), "", timeout.Token);
    await running;
}

/// <summary>What comes with a message: where it came from, and where the answers go.</summary>
internal sealed class Session(Desk desk, Connection connection) : IMessageReceiver, IReplySink
{
    public Connection Connection => connection;

    public int Messages { get; set; }

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => desk.DispatchAsync(message, this, cancellationToken);

    public void Reply<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>
    {
        var output = new ArrayBufferWriter<byte>();
        message.WriteTo(output);
        connection.TrySend(OutgoingMessage.Text(output.WrittenMemory));
    }
}

/// <summary>Answers REQ, ignores CLOSE, and declines whatever else there is or will be.</summary>
[MessageHandler(Direction.ToRelay, Context = typeof(Session), DeclinesOthers = true)]
[Declines(typeof(CountMessage), "unsupported: nobody counts here")]
[Ignores(typeof(CloseMessage))]
internal sealed partial class Desk
{
    // Sees every message, also one that cannot be read.
    [Before] private bool IsWithinLimits(Session session) => ++session.Messages < 100;

    // Sees every REQ. The message is a view, and still there behind the await.
    [Before]
    private async ValueTask<bool> MayReadAsync(ReqMessage message, Session session, CancellationToken cancellationToken)
    {
        await Task.Delay(10, cancellationToken);
        if (message.Subscription.ToString() != "secrets") return true;
        session.Reply(new ClosedMessage(message.Subscription, Reason.Create(ReasonPrefix.Restricted, "not for you")));
        return false;
    }

    private void Handle(in ReqMessage message, Session session) => session.Reply(new EoseMessage(message.Subscription));
}

/// <summary>Prints what comes back.</summary>
internal sealed class Answers(string name, int expected) : IMessageReceiver
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public Task Complete => _complete.Task;

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{name}: {Encoding.UTF8.GetString(message.Span)}");
        if (--expected == 0) _complete.TrySetResult();
        return default;
    }
}
