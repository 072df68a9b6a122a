// A tour of the client against a running relay: sign, publish, subscribe, see EOSE, get a live event, be refused.
//   dotnet run -c Release --project samples/Tour [-- ws://localhost:7447]
using System.Security.Cryptography;
using NostrToolkit;

var given = args is [var argument, ..] ? argument : "ws://localhost:7447";
if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
{
    Console.Error.WriteLine($"'{given}' is no address of a relay: give one as ws://localhost:7447.");
    return 1;
}
using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
using var randomness = RandomNumberGenerator.Create();
using var key = SecretKey.Generate(randomness);
var engine = SignatureEngine.Create();
Console.WriteLine($"signing and verifying with {engine.Name}");

try
{
    await using var relay = await RelayClient.ConnectAsync(address, new() { Notice = Console.WriteLine }, timeout.Token);

    // Publish, and await the relay's typed answer.
    var hello = Note("Hello, Nostr! \u2028 \u007f 🌍");
    var published = await relay.PublishAsync(hello, timeout.Token);
    Console.WriteLine($"published {hello.Id}: accepted {published.Accepted}");

    // Subscribe: stored events, then the end of them, then live ones.
    var mine = new Filter { Authors = [hello.PublicKey], Kinds = [1] };
    await foreach (var item in relay.SubscribeAsync(mine, timeout.Token))
    {
        Console.WriteLine($"{item.Kind}: {item.Event?.Content.ToString() ?? "-"}");
        if (item.Kind == SubscriptionItemKind.EndOfStored && await relay.PublishAsync(Note("live"), timeout.Token) is { Accepted: false } refused)
            Console.WriteLine($"refused: {refused.Reason}");
        if (item.Kind == SubscriptionItemKind.Live) break;
    }

    // The same event again: accepted, and told apart by a prefix, not by reading text.
    var again = await relay.PublishAsync(hello, timeout.Token);
    Console.WriteLine($"published again: accepted {again.Accepted}, {again.Reason.Prefix}");
    return 0;
}
catch (ConnectionException e)
{
    Console.Error.WriteLine($"{e.Message} ({e.Category}, retriable: {e.IsRetriable})");
    return 1;
}

VerifiedEvent Note(string text)
    => new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(TimeProvider.System), Content = text, Tags = [["t", "tour"]] }
        .Sign(key, engine, randomness);
