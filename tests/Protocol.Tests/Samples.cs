using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The corpus as far as tests need it.</summary>
internal static class Samples
{
    public static IReadOnlyList<SampleMessage> Events { get; } = EventCorpus.Create(500);

    public static IReadOnlyList<byte[]> Requests { get; } = ReqCorpus.Create(200);

    /// <summary>Events small enough to try every prefix and every place of.</summary>
    public static IReadOnlyList<SampleMessage> SmallEvents { get; } = [.. Events.Where(static sample => sample.Json.Length < 900).Take(100)];

    public static IReadOnlyList<byte[]> SmallRequests { get; } = [.. Requests.Where(static request => request.Length < 900).Take(50)];

    /// <summary>An event with a few tags in NIP-01's own spelling.</summary>
    public static SampleMessage Usual { get; } = SmallEvents.First(static sample => !sample.Spelling.IsForeign && sample.Event.Tags.Count > 1);

    public static EventView View(byte[] json)
    {
        EventView.TryRead(json, out var view, out var error).ShouldBeTrue(error.ToString());
        return view;
    }

    public static EventView View(string json) => View(System.Text.Encoding.UTF8.GetBytes(json));
}
