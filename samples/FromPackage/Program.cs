// A message, a kind and a handler of one's own, from the package alone, against a running relay:
//   dotnet pack Toolkit.sln -o artifacts/packages
//   dotnet run --project samples/FromPackage -- ws://localhost:7447
using System.Buffers;
using System.Security.Cryptography;
using NostrToolkit;
using NostrToolkit.Wire;

using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
using var randomness = RandomNumberGenerator.Create();
using var key = SecretKey.Generate(randomness);
var connection = await Connection.ConnectAsync(new Uri(args is [var given, ..] ? given : "ws://localhost:7447"), new(), timeout.Token);
var station = new Station(connection);
var running = connection.RunAsync(station, timeout.Token);

var frost = new Reading("Oslo", -3).ToEvent(UnixTime.Now(TimeProvider.System)).Sign(key, SignatureEngine.Create(), randomness);
station.Send(new HelloMessage(JsonString.Create("anybody there?")));
station.Send(new PublishMessage(frost.View));
await station.Answered.WaitAsync(timeout.Token);
await connection.CloseAsync(CloseStatus.NormalClosure, "", timeout.Token);
await running;

/// <summary><c>["X-HELLO", text]</c>, which no relay knows yet.</summary>
[NostrMessage("X-HELLO", Direction.ToRelay)] public readonly partial record struct HelloMessage(JsonString Text);

/// <summary>What a thermometer says: an event whose tag is the place, and whose content is degrees.</summary>
[NostrKind(4223)] public sealed partial record Reading([Tag("t")] string Place, [Content] int Degrees);

/// <summary>Whatever a relay says is handled or ignored on purpose: without one of these lines, the build fails (NTK1001).</summary>
[MessageHandler(Direction.ToClient)]
[Ignores(typeof(AuthChallengeMessage)), Ignores(typeof(CountResultMessage)), Ignores(typeof(NegReplyMessage)), Ignores(typeof(NegErrorMessage))]
[Ignores(typeof(EoseMessage)), Ignores(typeof(ClosedMessage))]
internal sealed partial class Station(Connection connection) : IMessageReceiver
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EventVerifier _verifier = new(SignatureEngine.Create());

    public Task Answered => _answered.Task;

    public void Send<T>(in T message) where T : struct, INostrMessage<T>
    {
        var output = new ArrayBufferWriter<byte>();
        message.WriteTo(output);
        connection.TrySend(OutgoingMessage.Text(output.WrittenMemory));
    }

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => DispatchAsync(message, cancellationToken);

    private void Handle(in NoticeMessage message) => Console.WriteLine($"notice: {message.Text}");

    private void Handle(in OkMessage message)
    {
        Console.WriteLine($"accepted: {message.Accepted}");
        Send(new ReqMessage(SubscriptionId.Create("readings"), FilterList.Create(Reading.Filter.ByPlace("Oslo") with { Ids = [message.Event] })));
    }

    private void Handle(in EventMessage message)
    {
        if (_verifier.TryVerify(message.Event, out var verified) && Reading.TryRead(verified, out var reading, out _))
            Console.WriteLine($"{reading.Degrees} degrees");
        _answered.TrySetResult();
    }

    private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
}
