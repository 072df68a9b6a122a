using System.Buffers;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>A request, hostile or not: the same verdict however it comes, that of a slow parser, and an answer by the rules.</summary>
internal sealed class UpgradeRequestTarget : IFuzzTarget
{
    private const string Request =
        "GET /chat?x=1 HTTP/1.1\r\nHost: relay.example:7777\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

    private static readonly WireLimits[] Limits = [WireLimits.Default, new() { MaxHeadBytes = 400, MaxHeaders = 8 }];

    private static readonly UpgradePolicy Policy = new()
    {
        AllowedOrigins = ["https://a.example"], SubProtocols = ["two", "nostr"], Deflate = Negotiation.Options(0b11110),
    };

    public string Name => "upgrade-request";

    public IEnumerable<byte[]> Seeds =>
        from more in new[]
        {
            "", "Origin: https://a.example\r\nSec-WebSocket-Protocol: one, two\r\nSec-WebSocket-Protocol: nostr\r\n",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x; y=\"z\"\r\n", "Content-Length: 0\r\n",
            "Upgrade: h2c\r\n", "Transfer-Encoding: chunked\r\n", "X: a\r\n b\r\n", "X : a\r\n", "X: a\nHost: b\r\n", "X: \0\r\n",
        }
        from line in new[] { "GET /chat?x=1 ", "GET http://other.example/chat ", "GET ws://other.example/#x ", "POST / ", "GET * " }
        select (byte[])[0, 3, 40, 9, .. Encoding.Latin1.GetBytes(Request.Replace("GET /chat?x=1 ", line) + more + "\r\n")];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var limits = choices.Of<WireLimits>(Limits);
        var pieces = choices.Pieces();
        var outcome = new Outcome();
        var found = Heads.Find(choices.Rest(), limits, pieces, out var head);
        outcome.Add((int)found);
        if (found != OperationStatus.Done) return outcome;

        var verdict = UpgradeRequest.Read(head, out var request, out var refusal);
        var slow = new SlowHead(head);
        Ensure.That(verdict == SlowUpgrade.Judge(slow), "a request is judged as the RFCs say");
        Ensure.That(verdict == UpgradeVerdict.Refused == refusal.StatusCode is 400 or 426, "a refusal is 400 or 426");
        outcome.Add((int)verdict);
        if (verdict == UpgradeVerdict.Refused) outcome.Add(refusal.Reason.Length);
        if (verdict == UpgradeVerdict.Acceptable) Accept(request, slow, ref outcome);
        return outcome;
    }

    private static void Accept(in UpgradeRequest request, SlowHead slow, ref Outcome outcome)
    {
        var key = slow.Values("sec-websocket-key")[0];
        var origin = slow.Values("origin").FirstOrDefault("");
        Ensure.That(Encoding.Latin1.GetString(request.Key) == key, "the key is a slice of its line");
        Ensure.That(Encoding.Latin1.GetString(request.Origin) == origin, "the origin is a slice of its line");
        Ensure.That(slow.StartLine.Contains(Encoding.Latin1.GetString(request.Target) + " "), "a target is a part of its line");
        var isLetIn = origin == "" || origin.Equals("https://a.example", StringComparison.OrdinalIgnoreCase);
        Ensure.That(Policy.Judge(request) is null == isLetIn, "origins are let in by name");

        var written = new ArrayBufferWriter<byte>();
        var answer = Policy.Accept(request, written);
        var response = new SlowHead(written.WrittenSpan);
        Ensure.That(response.IsWellFormed && response.StartLine == "HTTP/1.1 101 Switching Protocols", "an answer is a head");
        Ensure.That(response.Values("sec-websocket-accept")[0] == SlowAccept.Of(key), "an answer fits its key");
        var protocol = response.Values("sec-websocket-protocol").SingleOrDefault();
        Ensure.That(protocol == answer.SubProtocol, "an answer says what was chosen");
        Ensure.That(protocol is null || slow.List("sec-websocket-protocol").Contains(protocol), "a protocol was offered");
        Ensure.That(answer.IsAccepted, "an acceptable request is accepted");
        outcome.Add(protocol is null);
        outcome.Add(answer.Deflate?.SendWindowBits ?? 0);
        outcome.AddSize(request.Target.Length);
    }
}
