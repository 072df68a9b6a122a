using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>A server's answer, hostile or not: the same verdict however it comes, and accepted only when every rule is kept.</summary>
internal sealed partial class UpgradeResponseTarget : IFuzzTarget
{
    // The nonce of RFC 6455 section 1.3.
    private const string Nonce = "the sample nonce";
    private const string Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static readonly string[] Offered = ["nostr", "other"];

    public string Name => "upgrade-response";

    public IEnumerable<byte[]> Seeds =>
        from more in new[]
        {
            "", "Sec-WebSocket-Protocol: nostr\r\n", "Sec-WebSocket-Protocol: none\r\n", "Sec-WebSocket-Extensions: x\r\n",
            "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n", "X: a\nb\r\n", "Connection: close\r\n",
            "Sec-WebSocket-Extensions: permessage-deflate, permessage-deflate\r\n", "Sec-WebSocket-Accept: x\r\n",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=8; server_max_window_bits=9\r\n",
        }
        from line in new[]
        {
            "HTTP/1.1 101 Switching Protocols", "HTTP/1.1 101", "HTTP/1.0 302 Found", "HTTP/1.0 101 Yes", "HTTP/1.1 503 ", "HTTP/2 101",
        }
        select (byte[])
        [
            0, 5, 50, 9, 0b11111,
            .. Encoding.ASCII.GetBytes(
                $"{line}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {Accept}\r\n{more}\r\n"),
        ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var offered = choices.Bool() ? null : Offered;
        var pieces = choices.Pieces();
        var deflate = choices.UpTo(32) is var choice and < 32 ? Negotiation.Options(choice) : null;
        var outcome = new Outcome();
        var found = Heads.Find(choices.Rest(), WireLimits.Default, pieces, out var head);
        outcome.Add((int)found);
        if (found != OperationStatus.Done) return outcome;

        var response = UpgradeResponse.Read(head, Encoding.ASCII.GetBytes(Nonce), offered, deflate);
        var slow = new SlowHead(head);
        var (failure, status) = Judge(slow, offered, deflate);
        Ensure.That(response.Failure == failure, "a response is judged as the RFCs say");
        Ensure.That(response.StatusCode == status, "a response has the status that it says");
        Ensure.That(response.IsAccepted == (failure == UpgradeFailure.None), "only what keeps every rule is accepted");
        if (response.IsAccepted)
        {
            Ensure.That(response.SubProtocol == slow.Values("sec-websocket-protocol").FirstOrDefault(), "the protocol is the server's");
            Ensure.That(response.Deflate is null == (slow.List("sec-websocket-extensions").Length == 0), "the extension is the server's");
        }
        outcome.Add((int)response.Failure);
        outcome.Add(response.StatusCode / 100);
        outcome.Add(response.SubProtocol is null);
        outcome.Add(response.Deflate?.SendWindowBits ?? 0);
        return outcome;
    }

    private static (UpgradeFailure Failure, int Status) Judge(SlowHead head, string[]? offered, DeflateOptions? deflate)
    {
        var line = Line().Match(head.StartLine);
        if (!line.Success) return (UpgradeFailure.Malformed, 0);
        var status = int.Parse(line.Groups[1].ValueSpan);
        if (status != 101) return (UpgradeFailure.Status, status);
        // HTTP/1.0 cannot switch.
        if (!head.IsWellFormed || head.StartLine.StartsWith("HTTP/1.0")) return (UpgradeFailure.Malformed, status);
        var protocol = head.Values("upgrade") is [var only] ? only : "";
        var upgrades = protocol.Equals("websocket", StringComparison.OrdinalIgnoreCase) && head.ListContains("connection", "upgrade");
        if (!upgrades) return (UpgradeFailure.NoUpgrade, status);
        if (head.Values("sec-websocket-accept") is not [Accept]) return (UpgradeFailure.WrongAccept, status);
        var spoken = head.Values("sec-websocket-protocol");
        if (spoken.Length > 1 || !spoken.All((offered ?? []).Contains)) return (UpgradeFailure.UnexpectedSubProtocol, status);
        // What an answer of permessage-deflate may say is the promise of another target.
        var fits = head.List("sec-websocket-extensions") switch
        {
            [] => true,
            [var one] => deflate is not null && DeflateAgreement.Confirm(Encoding.Latin1.GetBytes(one), deflate) is not null,
            _ => false,
        };
        return (fits ? UpgradeFailure.None : UpgradeFailure.UnexpectedExtension, status);
    }

    [GeneratedRegex(@"\AHTTP/1\.[01] ([1-9][0-9]{2})(?: .*)?\z", RegexOptions.Singleline)]
    private static partial Regex Line();
}
