namespace NostrToolkit.Relay;

/// <summary>What the relay says of itself (NIP-11). Every limit in it is one that <see cref="RelayLimits"/> enforces.</summary>
internal static class RelayDocument
{
    // NIP-11: "a string identifying the relay's implementation MUST be a URL to project homepage".
    private const string Project = "https://github.com/nostrtoolkit/nostrtoolkit";

    public static RelayInformation Of(RelayOptions options) => new()
    {
        Name = options.Name,
        Description = options.Description,
        // Not 64 lowercase hex digits: clients with types could not read it.
        PublicKey = PublicKey.TryParse(options.PublicKey, out var key) ? key : null,
        Contact = options.Contact.Length == 0 ? null : options.Contact,
        SupportedNips = [1, 11],
        Software = Project,
        Version = typeof(RelayDocument).Assembly.GetName().Version!.ToString(3),
        Limitation = new RelayLimitation
        {
            MaxMessageLength = options.Limits.MaxMessageLength,
            MaxSubscriptions = options.Limits.MaxSubscriptions,
            MaxLimit = options.Limits.MaxLimit,
            MaxSubidLength = options.Limits.MaxSubscriptionIdLength,
            MaxEventTags = options.Limits.MaxEventTags,
            DefaultLimit = options.Limits.MaxLimit,
            AuthRequired = false,
            PaymentRequired = false,
            RestrictedWrites = false,
        },
    };
}
