using System.Text.Json;

namespace NostrToolkit;

/// <summary>Takes from a document what is as NIP-11 says, and leaves the rest.</summary>
internal static class RelayInformationReader
{
    // What RelayInformation has a property for.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "name", "description", "banner", "icon", "pubkey", "self", "contact", "supported_nips", "software", "version", "terms_of_service",
        "limitation", "payments_url", "fees", "retention", "relay_countries", "language_tags", "tags", "posting_policy", "privacy_policy",
    };

    public static RelayInformation Read(DocumentObject root) => new()
    {
        Name = root.Optional("name")?.TextOrNull(),
        Description = root.Optional("description")?.TextOrNull(),
        Banner = root.Optional("banner")?.TextOrNull(),
        Icon = root.Optional("icon")?.TextOrNull(),
        PublicKey = root.Optional("pubkey")?.ValueOrNull<PublicKey>(),
        Self = root.Optional("self")?.ValueOrNull<PublicKey>(),
        Contact = root.Optional("contact")?.TextOrNull(),
        SupportedNips = root.Optional("supported_nips")?.ListOfValues(Nip),
        Software = root.Optional("software")?.TextOrNull(),
        Version = root.Optional("version")?.TextOrNull(),
        TermsOfService = root.Optional("terms_of_service")?.TextOrNull(),
        Limitation = root.Optional("limitation")?.ObjectOrNull() is { } limitation ? Limitation(limitation) : null,
        PaymentsUrl = root.Optional("payments_url")?.TextOrNull(),
        Fees = root.Optional("fees")?.ObjectOrNull() is { } fees ? Fees(fees) : null,
        Retention = root.Optional("retention")?.ListOf(Retention),
        RelayCountries = Texts(root, "relay_countries"),
        LanguageTags = Texts(root, "language_tags"),
        Tags = Texts(root, "tags"),
        PostingPolicy = root.Optional("posting_policy")?.TextOrNull(),
        PrivacyPolicy = root.Optional("privacy_policy")?.TextOrNull(),
        Others = Others(root),
    };

    private static RelayLimitation Limitation(DocumentObject limits) => new()
    {
        MaxMessageLength = limits.Optional("max_message_length")?.NumberOrNull(),
        MaxSubscriptions = limits.Optional("max_subscriptions")?.NumberOrNull(),
        MaxLimit = limits.Optional("max_limit")?.NumberOrNull(),
        MaxSubidLength = limits.Optional("max_subid_length")?.NumberOrNull(),
        MaxEventTags = limits.Optional("max_event_tags")?.NumberOrNull(),
        MaxContentLength = limits.Optional("max_content_length")?.NumberOrNull(),
        MinPowDifficulty = limits.Optional("min_pow_difficulty")?.NumberOrNull(),
        AuthRequired = limits.Optional("auth_required")?.BooleanOrNull(),
        PaymentRequired = limits.Optional("payment_required")?.BooleanOrNull(),
        RestrictedWrites = limits.Optional("restricted_writes")?.BooleanOrNull(),
        CreatedAtLowerLimit = limits.Optional("created_at_lower_limit")?.NumberOrNull(),
        CreatedAtUpperLimit = limits.Optional("created_at_upper_limit")?.NumberOrNull(),
        DefaultLimit = limits.Optional("default_limit")?.NumberOrNull(),
        MaxFilters = limits.Optional("max_filters")?.NumberOrNull(),
        MinPrefix = limits.Optional("min_prefix")?.NumberOrNull(),
    };

    private static RelayFees Fees(DocumentObject fees) => new()
    {
        Admission = fees.Optional("admission")?.ListOf(Fee),
        Subscription = fees.Optional("subscription")?.ListOf(Fee),
        Publication = fees.Optional("publication")?.ListOf(Fee),
    };

    // A price without an amount or a unit is none.
    private static RelayFee? Fee(DocumentValue value)
        => value.ObjectOrNull() is { } fee && fee.Optional("amount")?.NumberOrNull() is { } amount && fee.Optional("unit")?.TextOrNull() is { } unit
            ? new RelayFee(amount, unit)
            {
                Period = fee.Optional("period")?.NumberOrNull(),
                Kinds = fee.Optional("kinds")?.ListOfValues(static kind => kind.ValueOrNull<Kind>()),
            }
            : null;

    private static RelayRetention? Retention(DocumentValue value)
        => value.ObjectOrNull() is { } retention
            ? new RelayRetention
            {
                Kinds = retention.Optional("kinds")?.ListOfValues(Kinds),
                Time = retention.Optional("time")?.NumberOrNull(),
                Count = retention.Optional("count")?.NumberOrNull(),
            }
            : null;

    private static KindRange? Kinds(DocumentValue value)
    {
        if (value.ValueOrNull<Kind>() is { } kind) return new KindRange(kind, kind);
        return value.ListOfValues(static end => end.ValueOrNull<Kind>()) is [var first, var last] ? new KindRange(first, last) : null;
    }

    private static int? Nip(DocumentValue value) => value.NumberOrNull() is >= 0 and <= ushort.MaxValue and { } number ? (int)number : null;

    private static IReadOnlyList<string>? Texts(DocumentObject root, string member)
        => root.Optional(member)?.ListOf(static value => value.TextOrNull());

    private static Dictionary<string, JsonElement>? Others(DocumentObject root)
    {
        var others = root.Members.Where(static member => !Known.Contains(member.Key))
            .ToDictionary(static member => member.Key, static member => member.Value.Element(), StringComparer.Ordinal);
        return others.Count == 0 ? null : others;
    }
}
