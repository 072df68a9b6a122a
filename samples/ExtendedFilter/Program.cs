// A filter of one's own: "&t", which asks for all of its values where "#t" asks for one. AndFilter.cs is all there is to write.
//   dotnet run -c Release --project samples/ExtendedFilter
using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Acme;
using NostrToolkit;

// As a relay gets it.
var received = """["REQ","pets",{"kinds":[1],"&t":["meme","cat"],"#t":["black","white"]}]"""u8.ToArray();
if (!AndReqMessage.TryRead(received, out var request, out var error))
{
    Console.Error.WriteLine(error);
    return 1;
}
var filters = CompiledAndFilter.From(request.Filters);

// One target for each event, however many filters there are.
using var randomness = RandomNumberGenerator.Create();
using var key = SecretKey.Generate(randomness);
var engine = SignatureEngine.Create();
var target = new MatchTarget();
foreach (var topics in (string[][])[["meme", "cat", "black"], ["cat", "white"], ["meme", "cat"], ["white", "cat", "meme", "dog"]])
{
    target.Set(Note(topics).View);
    Console.WriteLine($"{string.Join(' ', topics),-20} {(Array.Exists(filters, filter => filter.Matches(target)) ? "matches" : "does not match")}");
}

// As a client sends it: the same filter, counted.
var output = new ArrayBufferWriter<byte>();
new AndCountMessage(SubscriptionId.Create("how many"), request.Filters).WriteTo(output);
Console.WriteLine(Encoding.UTF8.GetString(output.WrittenSpan));

// What the filter does not know is refused, never read over.
var unknown = """["REQ","pets",{"!t":["dog"]}]"""u8.ToArray();
Console.WriteLine(AndReqMessage.TryRead(unknown, out _, out error) ? "read" : $"refused: {error}");
return 0;

VerifiedEvent Note(string[] topics)
    => new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(TimeProvider.System), Content = "", Tags = [.. topics.Select(static topic => (string[])["t", topic])] }
        .Sign(key, engine, randomness);
