using System.Globalization;
using NostrToolkit.Corpus;

namespace NostrToolkit.Benchmarks.Matching;

/// <summary>
/// One event against a thousand filters in a table, and one after the other, from a view that was just read: ours decodes its tags, the peers have
/// them decoded.
/// </summary>
internal static class MatchBenchmark
{
    private sealed record Item(EventView View, NaiveEvent Naive);

    public static void Run(int count)
    {
        Console.Error.WriteLine($"making a corpus of {count:N0} events ...");
        var events = EventCorpus.Create(count);
        Item[] items = [.. events.Select(static sample => new Item(Read(sample.Json), Decode(sample.Event)))];
        Console.WriteLine("name\tours\tpeer\tratio");
        Run("usual filters", FilterMix.Usual, items);
        Run("wide filters", FilterMix.Wide(events), items);
    }

    private static void Run(string name, FilterMix mix, Item[] items)
    {
        var target = new MatchTarget();
        var table = new FilterTable<CompiledFilter>();
        foreach (var filter in mix.Ours) table.Add(filter);
        int Table(Item item)
        {
            var matches = 0;
            foreach (var _ in table.Matching(target.Set(item.View))) matches++;
            return matches;
        }
        int Ours(Item item)
        {
            target.Set(item.View);
            var matches = 0;
            foreach (var filter in mix.Ours)
                if (filter.Matches(target)) matches++;
            return matches;
        }
        int Naive(Item item)
        {
            var matches = 0;
            foreach (var filter in mix.Naive)
                if (filter.Matches(item.Naive)) matches++;
            return matches;
        }
        int Hashed(Item item)
        {
            var matches = 0;
            foreach (var filter in mix.Hashed)
                if (filter.Matches(item.Naive)) matches++;
            return matches;
        }

        // Also makes sure that all three do the same.
        long found = 0;
        foreach (var item in items)
        {
            var matches = Ours(item);
            if (matches != Table(item) || matches != Naive(item) || matches != Hashed(item)) throw new InvalidOperationException($"{matches}, {Naive(item)}, {Hashed(item)}");
            found += matches;
        }
        var share = string.Create(CultureInfo.InvariantCulture, $"{found * 100.0 / (items.Length * FilterMix.Size):F1} % match");
        Contest.Run($"match 1,000 {name} ({share}), filters/s (peer: lists of strings)", items, Table, Naive, FilterMix.Size);
        Contest.Run($"match 1,000 {name} ({share}), filters/s (peer: sets of strings)", items, Table, Hashed, FilterMix.Size);
        Contest.Run($"match 1,000 {name} one by one, filters/s (peer: lists of strings)", items, Ours, Naive, FilterMix.Size);
    }

    private static EventView Read(byte[] json)
        => EventView.TryRead(json, out var view, out var error) ? view : throw new FormatException(error.ToString());

    private static NaiveEvent Decode(SampleEvent sample)
        => new(sample.Id, sample.PublicKey, sample.CreatedAt, sample.Kind, [.. sample.Tags.Select(static tag => tag.ToArray())]);
}
