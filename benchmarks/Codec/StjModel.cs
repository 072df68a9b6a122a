using System.Text.Json.Serialization;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>An event as a .NET user writes it.</summary>
internal sealed record StjEvent(
    string Id,
    string Pubkey,
    long CreatedAt,
    int Kind,
    string[][] Tags,
    string Content,
    string Sig);

/// <summary>A filter as a .NET user writes it.</summary>
internal sealed record StjFilter(
    string[]? Ids,
    string[]? Authors,
    int[]? Kinds,
    long? Since,
    long? Until,
    int? Limit,
    [property: JsonPropertyName("#e")] string[]? E,
    [property: JsonPropertyName("#p")] string[]? P,
    [property: JsonPropertyName("#t")] string[]? T);

/// <summary><c>["EVENT", subscription, event]</c></summary>
internal sealed record StjEventMessage(string Subscription, StjEvent Event);

/// <summary><c>["REQ", subscription, filter, ...]</c></summary>
internal sealed record StjReqMessage(string Subscription, List<StjFilter> Filters);

/// <summary><c>["OK", event id, accepted, reason]</c></summary>
internal sealed record StjOkMessage(string Event, bool Accepted, string Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StjEvent))]
[JsonSerializable(typeof(StjFilter))]
internal sealed partial class StjContext : JsonSerializerContext;
