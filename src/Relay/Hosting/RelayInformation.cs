using System.Text.Json.Serialization;

namespace NostrToolkit.Relay;

/// <summary>The NIP-11 document. Every limit in it is one that <see cref="RelayLimits"/> enforces.</summary>
internal sealed record RelayInformation(
    string Name,
    string Description,
    string? Pubkey,
    string? Contact,
    int[] SupportedNips,
    string Software,
    string Version,
    RelayLimitation Limitation)
{
    // NIP-11: "a string identifying the relay's implementation MUST be a URL to project homepage".
    private const string Project = "https://github.com/nostrtoolkit/nostrtoolkit";

    public static RelayInformation Of(RelayOptions options) => new(
        options.Name,
        options.Description,
        NullIfEmpty(options.PublicKey),
        NullIfEmpty(options.Contact),
        [1, 11],
        Project,
        typeof(RelayInformation).Assembly.GetName().Version!.ToString(3),
        new RelayLimitation(
            options.Limits.MaxMessageLength,
            options.Limits.MaxSubscriptions,
            options.Limits.MaxLimit,
            options.Limits.MaxSubscriptionIdLength,
            options.Limits.MaxEventTags,
            options.Limits.MaxLimit,
            AuthRequired: false,
            PaymentRequired: false,
            RestrictedWrites: false));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>The <c>limitation</c> of a NIP-11 document.</summary>
internal sealed record RelayLimitation(
    int MaxMessageLength,
    int MaxSubscriptions,
    int MaxLimit,
    int MaxSubidLength,
    int MaxEventTags,
    int DefaultLimit,
    bool AuthRequired,
    bool PaymentRequired,
    bool RestrictedWrites);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RelayInformation))]
internal sealed partial class RelayInformationJson : JsonSerializerContext;
