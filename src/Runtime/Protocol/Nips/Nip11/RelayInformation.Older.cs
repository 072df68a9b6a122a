namespace NostrToolkit;

/// <summary>Fields that NIP-11 had once, and that relays still serve.</summary>
public sealed partial record RelayInformation
{
    /// <summary>How long it keeps which events.</summary>
    public IReadOnlyList<RelayRetention>? Retention { get; init; }

    /// <summary>The countries whose laws may bind it: ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string>? RelayCountries { get; init; }

    /// <summary>The languages spoken on it, the first one most: IETF language tags.</summary>
    public IReadOnlyList<string>? LanguageTags { get; init; }

    /// <summary>Limits on topics, such as <c>sfw-only</c>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>A link to its rules for posting.</summary>
    public string? PostingPolicy { get; init; }

    /// <summary>A link to its privacy policy.</summary>
    public string? PrivacyPolicy { get; init; }
}
