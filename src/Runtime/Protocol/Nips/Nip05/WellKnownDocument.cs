namespace NostrToolkit;

/// <summary>What a domain serves as <c>/.well-known/nostr.json</c> (NIP-05, and NIP-46 for signers).</summary>
public sealed record WellKnownDocument
{
    /// <summary>Whose the names are.</summary>
    public required IReadOnlyDictionary<string, PublicKey> Names { get; init; }

    /// <summary>Names whose key is not 64 lowercase hex digits, an <c>npub</c> say; they are not in <see cref="Names"/>, and not written.</summary>
    public IReadOnlyCollection<string> MalformedNames { get; init; } = [];

    /// <summary>Where a key's events may be found.</summary>
    public IReadOnlyDictionary<PublicKey, IReadOnlyList<string>> Relays { get; init; } = new Dictionary<PublicKey, IReadOnlyList<string>>();

    /// <summary>What a domain that is a remote signer adds (NIP-46); null: it is none.</summary>
    public WellKnownSigner? Signer { get; init; }
}

/// <summary>How to reach a remote signer (NIP-46, "Announcing remote-signer metadata"); its key is that of the name <c>_</c>.</summary>
public sealed record WellKnownSigner
{
    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Relays { get; init; } = [];

    /// <summary>Where to send a user: a URL with <c>&lt;nostrconnect&gt;</c> in the place of a <see cref="NostrConnectUri"/>; may be null.</summary>
    public string? NostrConnectUrl { get; init; }

    /// <summary>Where it listens for a key: an older form of the same, which signers still serve and nostr-tools reads.</summary>
    public IReadOnlyDictionary<PublicKey, IReadOnlyList<string>> RelaysOf { get; init; } = new Dictionary<PublicKey, IReadOnlyList<string>>();
}
