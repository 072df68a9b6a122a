using System.Text.Json;
using System.Text.Json.Serialization;

namespace NostrToolkit;

/// <summary>What a relay says of itself (NIP-11). Everything may be missing; nothing in it is verified.</summary>
public sealed partial record RelayInformation
{
    /// <summary>Its name, for people.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for: plain text, paragraphs apart by two line feeds.</summary>
    public string? Description { get; init; }

    /// <summary>A link to a wide picture.</summary>
    public string? Banner { get; init; }

    /// <summary>A link to a small square picture.</summary>
    public string? Icon { get; init; }

    /// <summary>The operator's key, for complaints and questions.</summary>
    [JsonPropertyName("pubkey")]
    public PublicKey? PublicKey { get; init; }

    /// <summary>The relay's own key, which signs what the relay publishes itself.</summary>
    public PublicKey? Self { get; init; }

    /// <summary>Another way to reach the operator: should be a URI, such as <c>mailto:</c>.</summary>
    public string? Contact { get; init; }

    /// <summary>The numbers of the NIPs that it implements.</summary>
    public IReadOnlyList<int>? SupportedNips { get; init; }

    /// <summary>The home page of its software.</summary>
    public string? Software { get; init; }

    /// <summary>The version of its software.</summary>
    public string? Version { get; init; }

    /// <summary>A link to its terms of service.</summary>
    public string? TermsOfService { get; init; }

    /// <summary>What it refuses.</summary>
    public RelayLimitation? Limitation { get; init; }

    /// <summary>Where to pay.</summary>
    public string? PaymentsUrl { get; init; }

    /// <summary>What to pay.</summary>
    public RelayFees? Fees { get; init; }

    /// <summary>Members that NIP-11 does not have, such as <c>nip29</c> (NIP-29): kept for who understands them.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement>? Others { get; init; }
}
