using System.Text;
using CsCheck;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Generated matchers against the model, over millions of pairs of an event and a filter.</summary>
public sealed class FilterPropertyTests
{
    // Each sample is 40 filters and 40 events, 1,600 pairs.
    private const int Side = 40;

    [Fact]
    public void A_compiled_filter_matches_exactly_what_the_model_matches()
        => Compare(FilterGenerators.Filter, FilterGenerators.Event, Compile, samples: 800, atLeast: 5);

    [Fact]
    public void And_so_it_does_where_lists_are_long()
        => Compare(FilterGenerators.LongFilter, FilterGenerators.LongEvent, Compile, samples: 250, atLeast: 5);

    [Fact]
    public void And_so_does_a_filter_of_a_users_own()
        => Compare(FilterGenerators.AndFilter, FilterGenerators.LongEvent, CompileAnd, samples: 250, atLeast: 5);

    [Fact]
    public void A_list_of_filters_matches_if_one_of_them_does()
        => Gen.Select(FilterGenerators.Filter.Array[1, 4], FilterGenerators.Event.Array[10]).Sample(static (models, events) =>
        {
            var list = Read($"[\"REQ\",\"s\",{string.Join(',', models.Select(static model => model.Write(new(), 0)))}]");
            list.Count.ShouldBe(models.Length);
            var compiled = CompiledFilter.From(list);
            compiled.Length.ShouldBe(models.Length);
            foreach (var item in events)
            {
                var view = Samples.View(new Spelling().Write(item));
                compiled.Any(filter => filter.Matches(view)).ShouldBe(models.Any(model => model.Matches(item)));
            }
        }, iter: 1_000);

    private static void Compare(Gen<FilterModel> model, Gen<SampleEvent> sample, Func<string, IEventMatcher> compile, int samples, int atLeast)
    {
        var (pairs, matches) = (0L, 0L);
        var filter = Gen.Select(model, FilterGenerators.Spelling, Gen.Int[0, 9]);
        Gen.Select(filter.Array[Side], Gen.Select(sample, FilterGenerators.Spelling).Array[Side]).Sample((filters, events) =>
        {
            var compiled = filters.Select(item => compile(item.Item1.Write(item.Item2, item.Item3))).ToArray();
            var target = new MatchTarget();
            // Twice as many, so that there is more than a block, and the first half taken out again.
            var table = new FilterTable<IEventMatcher>();
            foreach (var matcher in compiled.Concat(compiled)) table.Add(matcher);
            for (var i = 0; i < Side; i++) table.RemoveAt(0);
            table.Count.ShouldBe(Side);
            foreach (var (item, spelling) in events)
            {
                var view = Samples.View(spelling.Write(item));
                target.Set(view);
                for (var i = 0; i < compiled.Length; i++)
                {
                    var expected = filters[i].Item1.Matches(item);
                    if (compiled[i].Matches(target) != expected || (compiled[i].IsNever && expected))
                        Assert.Fail($"{filters[i].Item1.Write(filters[i].Item2, 0)} {(expected ? "must" : "must not")} match {Show(view)}");
                    if (expected) Interlocked.Increment(ref matches);
                }
                var found = new List<IEventMatcher>();
                foreach (var place in table.Matching(target)) found.Add(table[place]);
                if (!found.ToHashSet().SetEquals(compiled.Where(matcher => matcher.Matches(target))) || found.Count != found.Distinct().Count())
                    Assert.Fail($"the table finds others for {Show(view)}");
                // One by one, too; seldom, since it only makes such a target.
                compiled[0].Matches(view).ShouldBe(filters[0].Item1.Matches(item), Show(view));
            }
            Interlocked.Add(ref pairs, Side * Side);
        }, iter: samples);

        pairs.ShouldBeGreaterThanOrEqualTo((long)samples * Side * Side);
        (matches * 100 / pairs).ShouldBeGreaterThanOrEqualTo(atLeast, "a test of filters that never match proves little");
    }

    private static string Show(in EventView view) => Encoding.UTF8.GetString(view.Json.Span);

    private static CompiledFilter Compile(string json)
    {
        FilterView.TryRead(Encoding.UTF8.GetBytes(json), out var view, out var error).ShouldBeTrue($"{error} in {json}");
        return CompiledFilter.From(view);
    }

    private static CompiledAndFilter CompileAnd(string json)
    {
        AndFilter.TryRead(Encoding.UTF8.GetBytes(json), out var view, out var error).ShouldBeTrue($"{error} in {json}");
        return CompiledAndFilter.From(view);
    }

    private static FilterList Read(string text)
    {
        Faces.Read<ReqMessage>(Encoding.UTF8.GetBytes(text), out var message).ShouldBe(default);
        return message.Filters;
    }
}
