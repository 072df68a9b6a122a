using System.Text;

namespace NostrToolkit.Allocation.Tests;

/// <summary>What happens to every event that arrives, up to the copy of it that is kept.</summary>
public sealed class EventTests
{
    [Fact]
    public void Computing_an_id_allocates_nothing()
        => AllocationProbe.BytesPerOperation(Samples.Views, static view => CanonicalForm.ComputeId(view)).ShouldBe(0);

    [Fact]
    public void Refusing_an_event_allocates_nothing()
    {
        var verifier = new EventVerifier(SignatureEngine.Create());
        EventView[] forged = [.. Samples.Views.Take(200).Select(static view => view with { Kind = (ushort)(view.Kind.Number + 1) })];
        AllocationProbe.BytesPerOperation(forged, view => verifier.Verify(view, out _)).ShouldBe(0);
        EventView[] unsigned = [.. Samples.Views.Take(200).Select(static view => view with { Signature = default })];
        AllocationProbe.BytesPerOperation(unsigned, view => verifier.Verify(view, out _)).ShouldBe(0);
    }

    // The bytes it keeps, an array, and itself.
    [Fact]
    public void Accepting_an_event_allocates_the_copy_that_is_kept_and_little_more()
    {
        var verifier = new EventVerifier(SignatureEngine.Create());
        EventView[] compact = [.. Samples.Views.Where(static view => view.IsCompact).Take(200)];
        var kept = AllocationProbe.BytesPerOperation(compact, view => verifier.Verify(view, out _));
        (kept - compact.Average(static view => view.Json.Length)).ShouldBeInRange(0, 500);
    }

    [Fact]
    public void Looking_for_a_verified_event_allocates_nothing()
    {
        var verifier = new EventVerifier(SignatureEngine.Create());
        var cache = new VerifiedEventCache();
        foreach (var view in Samples.Views.Take(200)) cache.Add(verifier.TryVerify(view, out var verified) ? verified : throw new ArgumentException());
        var found = 0;
        AllocationProbe.BytesPerOperation(Samples.Views, view => found += cache.Contains(view) ? 1 : 0).ShouldBe(0);
        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Matching_an_event_allocates_nothing()
    {
        CompiledFilter[] filters = [.. Samples.Requests.Take(100).SelectMany(Compile), .. Matching()];
        EventView[] views = [.. Samples.Views];
        var matches = 0;
        AllocationProbe.BytesPerOperation(filters, filter =>
        {
            foreach (var view in views)
                if (filter.Matches(view)) matches++;
        }).ShouldBe(0);
        matches.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Matching_an_event_against_a_thousand_filters_allocates_nothing()
    {
        CompiledFilter[] filters = [.. Samples.Requests.SelectMany(Compile).Concat(Matching()).Take(1_000)];
        filters.Length.ShouldBeGreaterThan(800);
        var target = new MatchTarget();
        var table = new FilterTable<CompiledFilter>();
        foreach (var filter in filters) table.Add(filter);
        var (matches, found) = (0, 0);
        AllocationProbe.BytesPerOperation(Samples.Views, view =>
        {
            target.Set(view);
            foreach (var filter in filters)
                if (filter.Matches(target)) matches++;
            foreach (var _ in table.Matching(target)) found++;
        }).ShouldBe(0);
        found.ShouldBe(matches);
        matches.ShouldBeGreaterThan(0);
    }

    // Into what the target keeps for it.
    [Fact]
    public void Matching_a_long_escaped_value_allocates_nothing()
    {
        var value = new string('x', 5000);
        EventView[] views = [.. Samples.Events.Where(static sample => sample.Spelling.MemberOrder[0] == "id").Take(50)
            .Select(sample => Read(new Corpus.Spelling { EscapesAll = true }.Write(sample.Event with { Tags = [["t", value]] })))];
        CompiledFilter[] filters = [.. Compile(Request(value)), .. Compile(Request("short")), .. Compile(Request(value + "y"))];
        foreach (var filter in filters)
            AllocationProbe.BytesPerOperation(views, view => filter.Matches(view)).ShouldBe(0);
        filters.Select(filter => filter.Matches(views[0])).ShouldBe([true, false, false]);

        static byte[] Request(string text) => Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{{\"#t\":[\"{text}\"]}}]");
        static EventView Read(string json)
            => EventView.TryRead(Encoding.UTF8.GetBytes(json), out var view, out _) ? view : throw new ArgumentException(json);
    }

    private static CompiledFilter[] Compile(byte[] request)
    {
        ReqMessage.TryRead(request, out var message, out _).ShouldBeTrue();
        return CompiledFilter.From(message.Filters);
    }

    /// <summary>Filters that certainly match, by escaped tag values too.</summary>
    private static IEnumerable<CompiledFilter> Matching()
        => Samples.Events.SelectMany(static sample => sample.Event.Tags).Where(static tag => tag is [{ Length: 1 }, _, ..]).Take(100)
            .Select(static tag => $"[\"REQ\",\"s\",{{\"#{tag[0]}\":[{Corpus.CanonicalModel.Quote(tag[1])}]}}]")
            .SelectMany(static request => Compile(Encoding.UTF8.GetBytes(request)));
}
