namespace NostrToolkit.Wire;

/// <summary>
/// A client's request to speak WebSocket, as a server reads it and a client writes it: RFC 6455 sections 4.1 and 4.2.1.
/// What it gives are slices of the head it was read from.
/// </summary>
public readonly ref partial struct UpgradeRequest
{
    private UpgradeRequest(HttpHead head, RequestLine line)
    {
        Head = head;
        Target = line.Target;
        Host = line.Authority.IsEmpty ? head.Value("host"u8) : line.Authority;
    }

    /// <summary>Path and query as sent, from the first slash.</summary>
    public ReadOnlySpan<byte> Target { get; }

    /// <summary>The host, with the port if one was given.</summary>
    public ReadOnlySpan<byte> Host { get; }

    /// <summary>The origin of the page that connects; empty when it is no page.</summary>
    public ReadOnlySpan<byte> Origin => Head.Value("origin"u8);

    /// <summary>A valid Sec-WebSocket-Key, for <see cref="UpgradeResponse.WriteAccept"/>.</summary>
    public ReadOnlySpan<byte> Key => Head.Value("sec-websocket-key"u8);

    /// <summary>The sub-protocols that the client speaks, the preferred one first.</summary>
    public HeaderList SubProtocols => Head.List("sec-websocket-protocol"u8);

    /// <summary>The extensions that the client offers, each with its parameters.</summary>
    public HeaderList Extensions => Head.List("sec-websocket-extensions"u8);

    /// <summary>The whole head, for the headers that have no member here.</summary>
    public HttpHead Head { get; }
}
