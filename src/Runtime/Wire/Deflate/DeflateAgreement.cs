namespace NostrToolkit.Wire;

/// <summary>What both sides of one connection agreed on in their handshake: RFC 7692 section 7.1.</summary>
/// <param name="Options">Our own options.</param>
/// <param name="SendWindowBits">The largest window that we may compress with, as a power of two: 8 to 15.</param>
/// <param name="SendTakeover">Whether our messages may refer to earlier ones.</param>
/// <param name="ReceiveWindowBits">The largest window that the peer may compress with.</param>
/// <param name="ReceiveTakeover">Whether the peer's messages may refer to earlier ones.</param>
public sealed record DeflateAgreement(
    DeflateOptions Options, int SendWindowBits, bool SendTakeover, int ReceiveWindowBits, bool ReceiveTakeover)
{
    /// <summary>A server's choice among a client's offers; null: none can be kept, and frames stay as they are.</summary>
    /// <param name="offers">The client's Sec-WebSocket-Extensions.</param>
    /// <param name="options">What we are willing to do.</param>
    /// <param name="answer">What to answer, when the result is not null.</param>
    public static DeflateAgreement? Accept(HeaderList offers, DeflateOptions options, out DeflateParameters answer)
    {
        answer = default;
        foreach (var element in offers)
        {
            // The first that we can read, since we can keep whatever the parameters may say.
            if (!DeflateParameters.TryRead(element, PeerRole.Client, out var offer)) continue;
            var agreement = new DeflateAgreement(
                options,
                Math.Min(options.SendWindowBits, offer.ServerMaxWindowBits ?? DeflateFormat.MaxWindowBits),
                options.SendTakeover && !offer.ServerNoContextTakeover,
                offer.ClientMaxWindowBits is { } bits ? Math.Min(options.ReceiveWindowBits, bits) : DeflateFormat.MaxWindowBits,
                options.ReceiveTakeover && !offer.ClientNoContextTakeover);
            answer = new DeflateParameters
            {
                ServerNoContextTakeover = !agreement.SendTakeover,
                ClientNoContextTakeover = !agreement.ReceiveTakeover,
                ServerMaxWindowBits = offer.ServerMaxWindowBits is null ? null : agreement.SendWindowBits,
                ClientMaxWindowBits = offer.ClientMaxWindowBits is null ? null : agreement.ReceiveWindowBits,
            };
            return agreement;
        }
        return null;
    }

    /// <summary>A client's reading of a server's answer to <see cref="DeflateOptions.Offer"/>.</summary>
    /// <param name="element">The one element of the server's Sec-WebSocket-Extensions.</param>
    /// <param name="options">The options that were offered.</param>
    /// <returns>Null for an answer that does not fit the offer, which fails the connection.</returns>
    public static DeflateAgreement? Confirm(ReadOnlySpan<byte> element, DeflateOptions options)
    {
        if (!DeflateParameters.TryRead(element, PeerRole.Server, out var answer)) return null;
        var offer = options.Offer;
        if (offer.ServerNoContextTakeover && !answer.ServerNoContextTakeover) return null;
        if (answer.ServerMaxWindowBits > offer.ServerMaxWindowBits || (offer.ServerMaxWindowBits is not null && answer.ServerMaxWindowBits is null))
            return null;
        // The value that we offered is a hint that a server may ignore (section 7.1.2.2), and with it answer more. We stay within ours.
        return new DeflateAgreement(
            options,
            Math.Min(options.SendWindowBits, answer.ClientMaxWindowBits ?? DeflateFormat.MaxWindowBits),
            options.SendTakeover && !answer.ClientNoContextTakeover,
            answer.ServerMaxWindowBits ?? DeflateFormat.MaxWindowBits,
            !answer.ServerNoContextTakeover);
    }
}
