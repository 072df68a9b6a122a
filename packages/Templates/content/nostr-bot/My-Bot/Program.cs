// Answers every note that mentions it:
//   dotnet run --project My-Bot -- ws://localhost:7447
using System.Security.Cryptography;
using NostrToolkit;
using My_Bot;

if (!Uri.TryCreate(args is [var given, ..] ? given : "ws://localhost:7447", UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
{
    Console.Error.WriteLine("Give the address of a relay, such as ws://localhost:7447.");
    return 1;
}
using var randomness = RandomNumberGenerator.Create();
using var key = Key.Read(Environment.GetEnvironmentVariable(Key.Variable), randomness);
if (key is null)
{
    Console.Error.WriteLine($"{Key.Variable} is no nsec.");
    return 1;
}
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stopping.Cancel();
};
var engine = SignatureEngine.Create();
var self = engine.PublicKeyOf(key);

while (true)
{
    try
    {
        await ListenAsync(stopping.Token);
    }
    catch (ConnectionException e)
    {
        Console.Error.WriteLine(e.Message);
        if (!e.IsRetriable) return 1;
    }
    catch (OperationCanceledException)
    {
        return 0;
    }
    await Task.Delay(TimeSpan.FromSeconds(5), stopping.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
}

// What came while it was away stays unanswered.
async Task ListenAsync(CancellationToken cancellationToken)
{
    await using var relay = await RelayClient.ConnectAsync(address, cancellationToken: cancellationToken);
    await foreach (var item in relay.SubscribeAsync(Mentions.Of(self, Now()), cancellationToken))
    {
        if (item.Kind == SubscriptionItemKind.EndOfStored) Console.WriteLine($"{Nip19.Encode(self)} listens at {address}");
        if (item.Event is not { } note || Mentions.Answer(note, self, Now()) is not { } answer) continue;
        var published = await relay.PublishAsync(answer.Sign(key, engine, randomness), cancellationToken);
        Console.WriteLine(published.Accepted ? $"answered {note.Id}" : $"not answered {note.Id}: {published.Reason}");
    }
}

static UnixTime Now() => UnixTime.Now(TimeProvider.System);
