// A verb of one's own, declared, handled and sent: a client asks ["X-STATS", id, kind], a relay answers ["X-STATS", id, events].
//   dotnet run -c Release --project samples/CustomVerb
using System.Buffers;
using System.Net;
using System.Net.Sockets;
using NostrToolkit;

using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var relay = ServeOneAsync();

// The client: one connection, and a handler for what comes back.
var connection = await Connection.ConnectAsync(new Uri($"ws://{listener.LocalEndpoint}"), new(), timeout.Token);
var client = new StatsClient(connection);
var running = connection.RunAsync(client, timeout.Token);
client.Ask(new StatsQuestion(SubscriptionId.Create("notes"), Kind: 1));
client.Ask(new StatsQuestion(SubscriptionId.Create("all")));
await client.Answered.WaitAsync(timeout.Token);
await connection.CloseAsync(new(1000), "", timeout.Token);
await running;
await relay;

async Task ServeOneAsync()
{
    var options = new ConnectionOptions();
    var transport = new StreamTransport(new NetworkStream(await listener.AcceptSocketAsync(timeout.Token), ownsSocket: true));
    await ServerHandshake.AcceptAsync(transport, options, timeout.Token);
    var connection = new Connection(transport, NostrToolkit.Wire.PeerRole.Server, options);
    await connection.RunAsync(new StatsRelay(connection), timeout.Token);
}

/// <summary><c>["X-STATS", id, kind?]</c>: how many events of this kind, or of all, are there?</summary>
[NostrMessage("X-STATS", Direction.ToRelay)] public readonly partial record struct StatsQuestion(SubscriptionId Id, [Optional] Kind? Kind = null);

/// <summary><c>["X-STATS", id, events]</c>: so many.</summary>
[NostrMessage("X-STATS", Direction.ToClient)] public readonly partial record struct StatsAnswer(SubscriptionId Id, EventCount Events);

/// <summary>A relay that speaks nothing but the new verb.</summary>
[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)]
internal sealed partial class StatsRelay(Connection connection) : IMessageReceiver
{
    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => DispatchAsync(message, cancellationToken);

    private void Handle(in StatsQuestion question)
        => connection.TrySend(Encode.Message(new StatsAnswer(question.Id, question.Kind is null ? 1234 : 567)));

    private void OnUnreadable(in UnreadableMessage message)
        => Console.WriteLine($"the relay cannot read {message.Name ?? "this"}: {message.Error}");
}

/// <summary>A client that asks twice.</summary>
[MessageHandler(Direction.ToClient, OwnMessagesOnly = true)]
internal sealed partial class StatsClient(Connection connection) : IMessageReceiver
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _answers;

    public Task Answered => _answered.Task;

    public void Ask(in StatsQuestion question) => connection.TrySend(Encode.Message(question));

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => DispatchAsync(message, cancellationToken);

    private void Handle(in StatsAnswer answer)
    {
        Console.WriteLine($"{answer.Id}: {answer.Events} events");
        if (++_answers == 2) _answered.TrySetResult();
    }
}

internal static class Encode
{
    public static OutgoingMessage Message<T>(in T message)
        where T : struct, INostrMessage<T>
    {
        var output = new ArrayBufferWriter<byte>();
        message.WriteTo(output);
        return OutgoingMessage.Text(output.WrittenMemory);
    }
}
