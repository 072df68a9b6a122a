namespace NostrToolkit;

/// <summary>Reads <c>{"names":{…},"relays":{…},"nip46":{…}}</c>.</summary>
internal static class WellKnownReader
{
    public static WellKnownDocument Read(DocumentObject root)
    {
        var names = new Dictionary<string, PublicKey>(StringComparer.Ordinal);
        var malformed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in root.Required("names").Object().Members)
        {
            if (value.ValueOrNull<PublicKey>() is { } key) names.Add(name, key);
            else malformed.Add(name);
        }
        return new WellKnownDocument
        {
            Names = names,
            MalformedNames = malformed,
            Relays = RelaysOf(root.Optional("relays")?.ObjectOrNull()),
            Signer = root.Optional("nip46")?.ObjectOrNull() is { } signer ? Signer(signer) : null,
        };
    }

    private static WellKnownSigner Signer(DocumentObject signer) => new()
    {
        Relays = signer.Optional("relays")?.ListOf(static relay => relay.TextOrNull()) ?? [],
        NostrConnectUrl = signer.Optional("nostrconnect_url")?.TextOrNull(),
        RelaysOf = RelaysOf(signer),
    };

    private static Dictionary<PublicKey, IReadOnlyList<string>> RelaysOf(DocumentObject? keys)
    {
        var relays = new Dictionary<PublicKey, IReadOnlyList<string>>();
        foreach (var (hex, value) in keys?.Members ?? new Dictionary<string, DocumentValue>())
            if (PublicKey.TryParse(hex, out var key)) relays[key] = value.ListOf(static relay => relay.TextOrNull());
        return relays;
    }
}
