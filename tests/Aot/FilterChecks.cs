using System.Text;
using NostrToolkit.Corpus;
using NostrToolkit.Protocol.Tests;

namespace NostrToolkit.Aot;

/// <summary>Compiled filters, one by one and in a table, against NIP-01's words.</summary>
internal static class FilterChecks
{
    private const int Events = 200;
    private const int Filters = 200;

    public static void Run(Checks checks)
    {
        var random = new Random(1);
        var events = EventCorpus.Create(Events);
        var models = Enumerable.Range(0, Filters).Select(_ => Make(random, events)).ToArray();
        var compiled = models.Select(static model => Compile(model)).ToArray();
        var (target, matches) = (new MatchTarget(), 0);
        var table = new FilterTable<CompiledFilter>();
        foreach (var filter in compiled) table.Add(filter);
        foreach (var sample in events)
        {
            EventView.TryRead(sample.Json, out var view, out _);
            target.Set(view);
            var found = new HashSet<int>();
            foreach (var place in table.Matching(target)) found.Add(place);
            for (var i = 0; i < models.Length; i++)
            {
                var expected = models[i].Matches(sample.Event);
                checks.That(compiled[i].Matches(target) == expected, "a filter matches what it says", sample.Json);
                checks.That(found.Contains(i) == expected, "and so does a table of filters", sample.Json);
                if (expected) matches++;
            }
        }
        checks.That(matches > Events, "some match");
    }

    // Filters about two events each, so that most match something and nothing else.
    private static FilterModel Make(Random random, IReadOnlyList<SampleMessage> events)
    {
        var of = Enumerable.Range(0, 2).Select(_ => events[random.Next(events.Count)].Event).ToArray();
        return new FilterModel
        {
            Ids = random.Next(4) == 0 ? [.. of.Select(static item => item.Id)] : null,
            Authors = random.Next(3) == 0 ? [.. of.Select(static item => item.PublicKey)] : null,
            Kinds = random.Next(2) == 0 ? [.. of.Select(static item => item.Kind)] : null,
            Since = random.Next(4) == 0 ? of[0].CreatedAt : null,
            Until = random.Next(4) == 0 ? of[1].CreatedAt : null,
            Tags = [.. of[0].Tags.Where(tag => tag.Count > 1 && tag[0] is "t" or "p" && random.Next(3) == 0)
                .DistinctBy(static tag => tag[0]).Select(static tag => (tag[0][0], (string[])[tag[1]]))],
        };
    }

    private static CompiledFilter Compile(FilterModel model)
    {
        var text = Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{model.Write(new Spelling(), 0)}]");
        return ReqMessage.TryRead(text, out var message, out var error)
            ? CompiledFilter.From(message.Filters).Single()
            : throw new InvalidOperationException($"{error}: {model}");
    }
}
