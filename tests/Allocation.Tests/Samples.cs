using NostrToolkit.Corpus;

namespace NostrToolkit.Allocation.Tests;

/// <summary>What the hot paths run over.</summary>
internal static class Samples
{
    public static IReadOnlyList<SampleMessage> Events { get; } = EventCorpus.Create(1_000);

    public static IReadOnlyList<byte[]> Requests { get; } = ReqCorpus.Create(500);

    public static IReadOnlyList<byte[]> Published { get; } = [.. Events.Select(static sample => sample.ToRelay)];

    public static IReadOnlyList<byte[]> Delivered { get; } = [.. Events.Select(static sample => sample.ToClient)];

    /// <summary>An answer to every event.</summary>
    public static IReadOnlyList<byte[]> Answers { get; } =
        [.. Events.Select(static (sample, index) => System.Text.Encoding.UTF8.GetBytes(
            $"[\"OK\",\"{sample.Event.Id}\",{(index % 2 == 0 ? "true,\"\"" : "false,\"blocked: not \\\"you\\\"\"")}]"))];

    public static IReadOnlyList<byte[]> Ends { get; } = Hundred(static number => $"[\"EOSE\",\"sub:{number}\"]");

    public static IReadOnlyList<byte[]> Closes { get; } = Hundred(static number => $"[\"CLOSE\",\"sub:{number}\"]");

    public static IReadOnlyList<byte[]> Refusals { get; } =
        Hundred(static number => $"[\"CLOSED\",\"sub:{number}\",\"{(number % 2 == 0 ? "auth-required: \\ud83d\\ude00" : "")}\"]");

    public static IReadOnlyList<byte[]> Notices { get; } = Hundred(static number => $"[\"NOTICE\",\"words, {number} \\\"of them\\\"\"]");

    public static IReadOnlyList<EventView> Views { get; } = [.. Events.Select(static sample => View(sample.Json))];

    private static byte[][] Hundred(Func<int, string> message)
        => [.. Enumerable.Range(0, 100).Select(number => System.Text.Encoding.UTF8.GetBytes(message(number)))];

    private static EventView View(byte[] json)
    {
        EventView.TryRead(json, out var view, out var error).ShouldBeTrue(error.ToString());
        return view;
    }
}
