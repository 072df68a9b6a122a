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

    // Half of them with hints, or with what should be hints.
    public static IReadOnlyList<byte[]> Ends { get; } = Hundred(static number =>
        $"[\"EOSE\",\"sub:{number}\"{(number % 4) switch { 0 => ",[\"\\u0066inish\",\"x\"]", 1 => ",null", _ => "" }}]");

    public static IReadOnlyList<byte[]> Closes { get; } = Hundred(static number => $"[\"CLOSE\",\"sub:{number}\"]");

    public static IReadOnlyList<byte[]> Refusals { get; } =
        Hundred(static number => $"[\"CLOSED\",\"sub:{number}\",\"{(number % 2 == 0 ? "auth-required: \\ud83d\\ude00" : "")}\"]");

    public static IReadOnlyList<byte[]> Notices { get; } = Hundred(static number => $"[\"NOTICE\",\"words, {number} \\\"of them\\\"\"]");

    public static IReadOnlyList<byte[]> Logins { get; } =
        [.. Events.Take(200).Select(static sample => (byte[])[.. "[\"AUTH\","u8, .. sample.Json, (byte)']'])];

    public static IReadOnlyList<byte[]> Challenges { get; } = Hundred(static number => $"[\"AUTH\",\"{number:x8}\"]");

    /// <summary>The requests under another name.</summary>
    public static IReadOnlyList<byte[]> Questions { get; } =
        [.. Requests.Select(static request => (byte[])[.. "[\"COUNT\""u8, .. request.AsSpan("[\"REQ\"".Length)])];

    public static IReadOnlyList<byte[]> Counts { get; } = Hundred(static number =>
        $"[\"COUNT\",\"q\",{{\"count\":{number}{(number % 2 == 0 ? $",\"approximate\":true,\"hll\":\"{new string('7', 512)}\"" : "")}}}]");

    /// <summary>One filter, or a list of them.</summary>
    public static IReadOnlyList<byte[]> Comparisons { get; } = Hundred(static number =>
        $"[\"NEG-OPEN\",\"n\",{(number % 2 == 0 ? "{\"kinds\":[1]}" : "[{\"kinds\":[1]},{\"since\":1}]")},\"{Payload(number)}\"]");

    public static IReadOnlyList<byte[]> Rounds { get; } = Hundred(static number => $"[\"NEG-MSG\",\"n\",\"{Payload(number)}\"]");

    public static IReadOnlyList<byte[]> ComparisonEnds { get; } = Hundred(static number => $"[\"NEG-CLOSE\",\"n{number}\"]");

    public static IReadOnlyList<byte[]> ComparisonErrors { get; } =
        Hundred(static number => $"[\"NEG-ERR\",\"n\",\"blocked: too big\"{(number % 2 == 0 ? ",100000" : "")}]");

    public static IReadOnlyList<EventView> Views { get; } = [.. Events.Select(static sample => View(sample.Json))];

    private static byte[][] Hundred(Func<int, string> message)
        => [.. Enumerable.Range(0, 100).Select(number => System.Text.Encoding.UTF8.GetBytes(message(number)))];

    // Up to 300 bytes, some of their digits escaped.
    private static string Payload(int number)
        => "61" + string.Concat(Enumerable.Repeat(number % 3 == 0 ? "\\u0061f" : "af", number * 3));

    private static EventView View(byte[] json)
    {
        EventView.TryRead(json, out var view, out var error).ShouldBeTrue(error.ToString());
        return view;
    }
}
