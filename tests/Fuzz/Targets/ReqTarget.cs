using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary><c>["REQ", ...]</c>: the verdict of the rules, the same from both codecs, and filters with what System.Text.Json reads.</summary>
internal sealed class ReqTarget : IFuzzTarget
{
    private static readonly SlowMessage Rule = new("REQ", SlowRules.IsText) { Tail = SlowRules.IsFilter };

    private readonly BothCodecs<ReqMessage> _codecs = new();

    public string Name => "req";

    public IEnumerable<byte[]> Seeds =>
        from filters in SampleTexts.Filters
        from spelled in MessageTokens.Spell($"[\"REQ\",\"sub\",{filters}]")
        select spelled;

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var text = MessageTokens.Read(ref choices);
        var read = _codecs.Read(text, out var message, out var error);
        Ensure.That(read == Rule.Accepts(text), $"a request is judged by the rules: {error}");

        var outcome = new Outcome();
        outcome.Add((int)error.Kind);
        outcome.Add(error.Member?.Length ?? 0);
        outcome.AddSize(error.Position);
        outcome.AddSize(message.Filters.Count);
        if (!read) return outcome;
        var expected = SlowJson.Parse(text)!.Value.EnumerateArray().Skip(2).ToList();
        Ensure.That(message.Filters.Count == expected.Count, "filters are counted");
        var next = 0;
        foreach (var filter in message.Filters) Judge(filter, expected[next++], ref outcome);
        Ensure.That(next == expected.Count, "all filters are decoded");
        return outcome;
    }

    private static void Judge(in FilterView filter, JsonElement expected, ref Outcome outcome)
    {
        var compiled = CompiledFilter.From(filter);
        Ensure.That(Same(compiled.Ids, Texts(expected, "ids")), "ids are read");
        Ensure.That(Same(compiled.Authors, Texts(expected, "authors")), "authors are read");
        Ensure.That(Same(compiled.Kinds, Texts(expected, "kinds")), "kinds are read");
        Ensure.That(filter.Since?.ToString() == Text(expected, "since"), "since is read");
        Ensure.That(filter.Until?.ToString() == Text(expected, "until"), "until is read");
        Ensure.That(compiled.Limit?.ToString() == Text(expected, "limit"), "the limit is read");
        var search = expected.TryGetProperty("search", out var words) ? words.GetString() : null;
        Ensure.That(filter.Search?.ToString() == search, "the search is read");
        var tags = 0;
        foreach (var tag in filter.Tags)
        {
            tags++;
            List<string> values = [];
            foreach (var value in tag.Values) values.Add(value.ToString());
            Ensure.That(values.SequenceEqual(Texts(expected, $"#{tag.Letter}")!), "values of tags are read");
        }
        Ensure.That(tags == expected.EnumerateObject().Count(static member => member.Name[0] == '#'), "tags are counted");
        outcome.Add(tags);
        outcome.Add(compiled.IsNever);
    }

    // As sets: a value that is given twice is kept once.
    private static bool Same<T>(IReadOnlyList<T>? ours, List<string>? expected)
        => ours is null == expected is null
            && (ours is null || ours.Select(static item => item!.ToString()!).Order().SequenceEqual(expected!.Distinct().Order()));

    private static string? Text(JsonElement filter, string name) => filter.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static List<string>? Texts(JsonElement filter, string name)
        => filter.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(static item => item.ToString())] : null;
}
