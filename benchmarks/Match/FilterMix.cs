using System.Text;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Matching;

/// <summary>A thousand filters, as a relay has them.</summary>
/// <param name="Ours">Compiled.</param>
/// <param name="Naive">As a user writes them.</param>
/// <param name="Hashed">As a user writes them who has measured.</param>
internal sealed record FilterMix(CompiledFilter[] Ours, NaiveFilter[] Naive, HashedFilter[] Hashed)
{
    public const int Size = 1_000;

    /// <summary>What clients ask for: ids, 1 to 500 authors with kinds, <c>#e</c>, <c>#p</c> or <c>#t</c> with kinds and times. Few match an event.</summary>
    public static FilterMix Usual { get; } = Of(ReqCorpus.Create(Size));

    /// <summary>Whole timelines: kinds, hundreds of authors, hashtags and mentions of hundreds. Many match an event.</summary>
    public static FilterMix Wide(IReadOnlyList<SampleMessage> events)
    {
        string[] authors = [.. events.Select(static sample => sample.Event.PublicKey).Distinct().Select(static key => $"\"{key}\"")];
        var requests = Enumerable.Range(0, Size).Select(number =>
        {
            // Most of all who write, from another place of the list each time.
            var people = string.Join(',', authors.Concat(authors).Skip(number % authors.Length).Take(authors.Length * 2 / 3));
            var kinds = number % 3 == 0 ? "1" : "1,6,7,30023";
            return (number % 5) switch
            {
                0 => $"{{\"kinds\":[{kinds}],\"since\":1700000000}}",
                1 => $"{{\"kinds\":[{kinds}],\"authors\":[{people}]}}",
                2 => $"{{\"kinds\":[{kinds}],\"#p\":[{people}]}}",
                3 => $"{{\"authors\":[{people}],\"since\":{1_700_000_000 + number},\"limit\":10}}",
                _ => "{\"#t\":[\"photography\",\"nostr\"]}",
            };
        });
        return Of([.. requests.Select(static filter => Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{filter}]"))]);
    }

    private static FilterMix Of(IReadOnlyList<byte[]> requests)
    {
        var (ours, naive) = (new List<CompiledFilter>(), new List<NaiveFilter>());
        foreach (var request in requests)
        {
            if (!ReqMessage.TryRead(request, out var message, out var error)) throw new FormatException(error.ToString());
            foreach (var view in message.Filters)
            {
                ours.Add(CompiledFilter.From(view));
                naive.Add(Decode(view));
            }
        }
        return new FilterMix([.. ours.Take(Size)], [.. naive.Take(Size)], [.. naive.Take(Size).Select(static filter => new HashedFilter(filter))]);
    }

    private static NaiveFilter Decode(in FilterView view)
    {
        var tags = new Dictionary<string, List<string>>();
        foreach (var tag in view.Tags) tags[tag.Letter.ToString()] = Texts<JsonString>(tag.Values)!;
        return new NaiveFilter
        {
            Ids = Texts(view.Ids),
            Authors = Texts(view.Authors),
            Kinds = Texts(view.Kinds)?.ConvertAll(int.Parse),
            Since = view.Since?.Seconds,
            Until = view.Until?.Seconds,
            Tags = tags,
        };
    }

    private static List<string>? Texts<T>(JsonList<T>? list)
        where T : IJsonValue<T>
    {
        if (list is not { } values) return null;
        var texts = new List<string>();
        foreach (var value in values) texts.Add(value.ToString()!);
        return texts;
    }
}
