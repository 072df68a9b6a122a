using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Tests.Hubs;

/// <summary>A few signed events, made once: the kinds are their places.</summary>
internal static class Events
{
    public const int Kinds = 16;

    public static IReadOnlyList<VerifiedEvent> OfKind { get; } = Sign();

    public static CompiledFilter[] Filter(params ushort[] kinds)
        => CompiledFilter.From(FilterList.Create(new Filter { Kinds = [.. kinds.Select(static kind => new Kind(kind))] }));

    public static CompiledFilter[] Everything { get; } = CompiledFilter.From(FilterList.Create(new Filter()));

    public static SubscriptionId Id(string text) => SubscriptionId.Create(text);

    /// <summary>The EVENT message that delivers an event, as a peer reads it.</summary>
    public static string Delivered(string rawId, int kind)
        => $"Text [\"EVENT\",\"{rawId}\",{Encoding.UTF8.GetString(OfKind[kind].Json.Span)}]";

    private static VerifiedEvent[] Sign()
    {
        using var randomness = RandomNumberGenerator.Create();
        using var key = SecretKey.Generate(randomness);
        var engine = SignatureEngine.Create();
        return
        [
            .. Enumerable.Range(0, Kinds).Select(kind => new UnsignedEvent
            {
                Kind = (ushort)kind,
                CreatedAt = new UnixTime(1_700_000_000),
                Content = $"event {kind}",
            }.Sign(key, engine, randomness)),
        ];
    }
}
