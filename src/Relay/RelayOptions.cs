namespace NostrToolkit.Relay;

/// <summary>How a relay runs.</summary>
public sealed record RelayOptions
{
    /// <summary>Where it listens: <c>localhost</c> (both loopback addresses) or an IP address. Default: localhost.</summary>
    public string Address { get; init; } = "localhost";

    /// <summary>The one port of WebSocket and HTTP. Default: 7447.</summary>
    public int Port { get; init; } = 7447;

    /// <summary>The directory of its database. Default: ./data.</summary>
    public string Data { get; init; } = "./data";

    /// <summary>Its name (NIP-11).</summary>
    public string Name { get; init; } = "NostrToolkit relay";

    /// <summary>What it is for (NIP-11).</summary>
    public string Description { get; init; } = "A Nostr relay built on NostrToolkit.";

    /// <summary>Its operator's public key in hex (NIP-11); empty if there is none to show.</summary>
    public string PublicKey { get; init; } = "";

    /// <summary>How to reach its operator, a URI (NIP-11); empty if there is none to show.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The most connections at a time, those still in their handshake included; one more is dropped. Default: 50,000.</summary>
    public int MaxConnections { get; init; } = 50_000;

    /// <summary>Whether messages are compressed for clients that offer it (RFC 7692). Default: yes.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>What it accepts.</summary>
    public RelayLimits Limits { get; init; } = new();
}
