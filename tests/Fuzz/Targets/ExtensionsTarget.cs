using System.Globalization;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Sec-WebSocket-Extensions: read as RFC 7692 section 7.1 says, and no side promises what the other did not offer, or what it does not
/// keep itself.
/// </summary>
internal sealed class ExtensionsTarget : IFuzzTarget
{
    public string Name => "extensions";

    public IEnumerable<byte[]> Seeds =>
        from text in new[]
        {
            "permessage-deflate",
            "permessage-deflate; client_max_window_bits",
            "permessage-deflate; client_max_window_bits=\"12\"; server_max_window_bits=8",
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
            "x-other; a=b; c=\"d\", permessage-deflate; server_max_window_bits = 10",
            "permessage-deflate; server_max_window_bits=16, permessage-deflate; server_no_context_takeover=1, permessage-deflate",
            "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
        }
        from options in new byte[] { 0, 0b11111, 0b01010 }
        select (byte[])[options, .. Encoding.ASCII.GetBytes(text)];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var options = Negotiation.Options(choices.UpTo(31));
        var value = choices.Rest();
        var outcome = new Outcome();
        outcome.Add(Read(value, PeerRole.Client));
        outcome.Add(Read(value, PeerRole.Server));
        outcome.Add(Accept(value, options));
        outcome.Add(Confirm(value, options));
        return outcome;
    }

    private static int Read(ReadOnlySpan<byte> element, PeerRole writer)
    {
        var isRead = DeflateParameters.TryRead(element, writer, out var parameters);
        var slow = SlowExtension.ReadDeflate(Encoding.Latin1.GetString(element), writer == PeerRole.Client);
        Ensure.That(isRead == slow is not null, "an element is judged as RFC 7692 says");
        if (slow is null) return 0;
        var expected = new DeflateParameters
        {
            ServerNoContextTakeover = slow.ContainsKey("server_no_context_takeover"),
            ClientNoContextTakeover = slow.ContainsKey("client_no_context_takeover"),
            ServerMaxWindowBits = Bits(slow, "server_max_window_bits"),
            ClientMaxWindowBits = Bits(slow, "client_max_window_bits"),
        };
        Ensure.That(parameters == expected, "parameters are what an element says");

        var isReadAgain = DeflateParameters.TryRead(Encoding.ASCII.GetBytes(parameters.ToString()), writer, out var again);
        Ensure.That(isReadAgain && again == parameters, "parameters are written as they were read");
        return 1 + slow.Count + 8 * ((parameters.ServerMaxWindowBits ?? 0) + 16 * (parameters.ClientMaxWindowBits ?? 0));
    }

    private static int Accept(ReadOnlySpan<byte> offers, DeflateOptions options)
    {
        var answer = Negotiation.Answer(offers, options, out var agreement);
        var text = Encoding.Latin1.GetString(offers);
        // Otherwise it is no header, or the beginning of another one.
        if (text.Any(static letter => letter is not '\t' and (< ' ' or '\x7F'))) return 0;
        var read = text.Split(',')
            .Select(static element => SlowExtension.ReadDeflate(element, fromClient: true))
            .FirstOrDefault(static slow => slow is not null);
        Ensure.That(agreement is null == read is null, "the first offer that can be read is accepted, and nothing else");
        if (agreement is null || read is null) return 1;

        var (server, client) = (Bits(read, "server_max_window_bits"), Bits(read, "client_max_window_bits"));
        Ensure.That(answer.ClientMaxWindowBits is null || client is not null, "a client is told only what it offered to be told");
        Ensure.That(!(answer.ClientMaxWindowBits > client), "a client is not told to use more than it offered");
        Ensure.That(server is null || answer.ServerMaxWindowBits <= server, "a window that was asked for is promised");
        Ensure.That(!read.ContainsKey("server_no_context_takeover") || answer.ServerNoContextTakeover, "what was asked for is promised");
        var keepsForNothing = agreement.ReceiveTakeover && read.ContainsKey("client_no_context_takeover");
        Ensure.That(!keepsForNothing, "no window is kept for a client that does not refer to it");
        Promised.IsKept(agreement, PeerRole.Server, answer);
        return 2 + agreement.SendWindowBits + 16 * agreement.ReceiveWindowBits;
    }

    private static int Confirm(ReadOnlySpan<byte> element, DeflateOptions options)
    {
        var agreement = DeflateAgreement.Confirm(element, options);
        var isRead = DeflateParameters.TryRead(element, PeerRole.Server, out var answer);
        var offer = options.Offer;
        // What a client offers for itself is a hint, which the server need not take (section 7.1.2.2).
        var fits = isRead
            && (answer.ServerNoContextTakeover || !offer.ServerNoContextTakeover)
            && (answer.ServerMaxWindowBits ?? 15) <= (offer.ServerMaxWindowBits ?? 15);
        Ensure.That(fits == agreement is not null, "an answer that does not fit the offer is refused, and no other");
        if (agreement is null) return isRead ? 1 : 0;
        Promised.IsKept(agreement, PeerRole.Client, answer);
        return 2 + agreement.SendWindowBits + 16 * agreement.ReceiveWindowBits;
    }

    private static int? Bits(Dictionary<string, string> parameters, string name) =>
        !parameters.TryGetValue(name, out var value) ? null : value.Length == 0 ? 15 : int.Parse(value, CultureInfo.InvariantCulture);
}
