// Reads a relay's notes as they come, or writes one:
//   dotnet run --project My-Client -- read ws://localhost:7447
//   dotnet run --project My-Client -- post ws://localhost:7447 "Hello, Nostr!"
using System.Security.Cryptography;
using NostrToolkit;
using My_Client;

if (args is not (["read", _] or ["post", _, _]) || !Uri.TryCreate(args[1], UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
{
    Console.Error.WriteLine("read RELAY, or post RELAY TEXT; a relay is an address such as ws://localhost:7447.");
    return 1;
}
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stopping.Cancel();
};
try
{
    await using var relay = await RelayClient.ConnectAsync(address, cancellationToken: stopping.Token);
    return args is ["post", _, var text] ? await PostAsync(relay, text, stopping.Token) : await ReadAsync(relay, stopping.Token);
}
catch (ConnectionException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 0;
}

static async Task<int> ReadAsync(RelayClient relay, CancellationToken cancellationToken)
{
    await foreach (var item in relay.SubscribeAsync(Feed.Latest(20), cancellationToken))
    {
        if (item.Event is { } note) Console.WriteLine(Feed.Line(note));
        if (item.Kind == SubscriptionItemKind.EndOfStored) Console.WriteLine("-- live --");
    }
    return 0;
}

static async Task<int> PostAsync(RelayClient relay, string text, CancellationToken cancellationToken)
{
    using var randomness = RandomNumberGenerator.Create();
    using var key = Key.Read(Environment.GetEnvironmentVariable(Key.Variable), randomness);
    if (key is null)
    {
        Console.Error.WriteLine($"{Key.Variable} is no nsec.");
        return 1;
    }
    var note = Feed.Note(text, UnixTime.Now(TimeProvider.System)).Sign(key, SignatureEngine.Create(), randomness);
    var published = await relay.PublishAsync(note, cancellationToken);
    Console.WriteLine(published.Accepted ? $"published {Nip19.Encode(note.Id)}" : $"refused: {published.Reason}");
    return published.Accepted ? 0 : 1;
}
