using System.Text;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Compiled filters against the model, over hundreds of thousands of pairs.</summary>
public sealed class FilterPropertyTests
{
    [Fact]
    public void A_compiled_filter_matches_exactly_what_the_model_matches()
    {
        var (pairs, matches) = (0, 0);
        var filter = Gen.Select(FilterGenerators.Filter, FilterGenerators.Spelling, Gen.Int[0, 9]);
        var @event = Gen.Select(FilterGenerators.Event, FilterGenerators.Spelling);
        Gen.Select(filter.Array[20], @event.Array[20]).Sample((filters, events) =>
        {
            var views = events.Select(static item => Samples.View(item.Item2.Write(item.Item1))).ToArray();
            foreach (var (model, spelling, turn) in filters)
            {
                var json = model.Write(spelling, turn);
                var compiled = Compile(json);
                for (var i = 0; i < views.Length; i++)
                {
                    var expected = model.Matches(events[i].Item1);
                    if (compiled.Matches(views[i]) != expected || (compiled.IsNever && expected))
                        Assert.Fail($"{json} {(expected ? "must" : "must not")} match {Encoding.UTF8.GetString(views[i].Json.Span)}");
                    if (expected) Interlocked.Increment(ref matches);
                    Interlocked.Increment(ref pairs);
                }
            }
        }, iter: 1_000);

        pairs.ShouldBeGreaterThanOrEqualTo(400_000);
        (matches * 100 / pairs).ShouldBeGreaterThan(5, "a test of filters that never match proves little");
    }

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
                var view = Samples.View(new NostrToolkit.Corpus.Spelling().Write(item));
                compiled.Any(filter => filter.Matches(view)).ShouldBe(models.Any(model => model.Matches(item)));
            }
        }, iter: 1_000);

    private static CompiledFilter Compile(string json)
    {
        FilterView.TryRead(Encoding.UTF8.GetBytes(json), out var view, out var error).ShouldBeTrue($"{error} in {json}");
        return CompiledFilter.From(view);
    }

    private static FilterList Read(string text)
    {
        Faces.Read<ReqMessage>(Encoding.UTF8.GetBytes(text), out var message).ShouldBe(default);
        return message.Filters;
    }
}
