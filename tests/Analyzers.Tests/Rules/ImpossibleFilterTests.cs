using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ImpossibleFilterAnalyzer, NostrToolkit.Analyzers.ImpossibleFilterCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ImpossibleFilterTests
{
    [Theory]
    [InlineData("new Filter { {|NTK4003:Authors = []|} }")]
    [InlineData("new Filter { {|NTK4003:Ids = new List<EventId>()|} }")]
    [InlineData("new Filter { {|NTK4003:Ids = new List<EventId>(16)|} }")]
    [InlineData("new Filter { {|NTK4003:Kinds = Array.Empty<Kind>()|} }")]
    [InlineData("new Filter { {|NTK4003:Kinds = new Kind[0]|} }")]
    [InlineData("new Filter { {|NTK4003:Kinds = new Kind[] { }|} }")]
    [InlineData("new() { {|NTK4003:Kinds = Enumerable.Empty<Kind>().ToList()|} }")]
    [InlineData("new Filter { {|NTK4003:Kinds = System.Collections.Immutable.ImmutableArray<Kind>.Empty|} }")]
    [InlineData("new Filter { {|NTK4003:Kinds = None|} }")]
    [InlineData("known with { {|NTK4003:Authors = []|} }")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = {|NTK4003:[]|} } }")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { { 't', {|NTK4003:new string[0]|} } } }")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { [{|NTK4003:'#'|}] = [\"x\"] } }")]
    public Task An_empty_list_is_reported(string filter) => Reports(filter);

    [Theory]
    [InlineData("new Filter { Since = new UnixTime(200), {|NTK4003:Until = new UnixTime(100)|} }")]
    [InlineData("new Filter { Until = new(100), Since = new(200) }", "new Filter { {|NTK4003:Until = new(100)|}, Since = new(200) }")]
    [InlineData("new Filter { Since = new UnixTime(now), {|NTK4003:Until = new UnixTime(now - 3600)|} }")]
    [InlineData("new Filter { Since = UnixTime.Now(time), {|NTK4003:Until = new UnixTime(UnixTime.Now(time).Seconds - 60)|} }")]
    [InlineData("new Filter { Since = new UnixTime(DateTimeOffset.UtcNow.ToUnixTimeSeconds()), {|NTK4003:Until = new UnixTime(DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds())|} }")]
    [InlineData("new Filter { Since = new UnixTime(time.GetUtcNow().ToUnixTimeSeconds()), {|NTK4003:Until = new UnixTime((time.GetUtcNow() - TimeSpan.FromHours(2)).ToUnixTimeSeconds())|} }")]
    [InlineData("new Filter { Since = Noon, {|NTK4003:Until = Morning|} }")]
    [InlineData("new Filter { Since = new UnixTime(200) } with { {|NTK4003:Until = new UnixTime(100)|} }")]
    [InlineData("new Filter { {|NTK4003:Since = new UnixTime(-1)|} }")]
    [InlineData("new Filter { {|NTK4003:Limit = -1|} }")]
    public Task Times_and_limits_that_exclude_everything_are_reported(string filter, string? marked = null) => Reports(marked ?? filter);

    [Theory]
    [InlineData("new Filter()")]
    [InlineData("new Filter { Kinds = [1] }")]
    [InlineData("new Filter { Kinds = null }")]
    [InlineData("new Filter { Kinds = [.. kinds] }")]
    [InlineData("new Filter { Kinds = kinds }")]
    [InlineData("new Filter { Kinds = kinds.ToList() }")]
    [InlineData("new Filter { Kinds = new List<Kind>(kinds) }")]
    [InlineData("new Filter { Kinds = new List<Kind> { 1 } }")]
    [InlineData("new Filter { Kinds = kinds.Length > 0 ? kinds : null }")]
    [InlineData("new Filter { Kinds = new Kind[kinds.Length] }")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>>() }")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = [\"nostr\"] } }")]
    [InlineData("new Filter { Since = new UnixTime(100), Until = new UnixTime(200) }")]
    [InlineData("new Filter { Since = new UnixTime(100), Until = new UnixTime(100) }")]
    [InlineData("new Filter { Since = new UnixTime(now - 3600), Until = new UnixTime(now) }")]
    [InlineData("new Filter { Since = new UnixTime(now), Until = new UnixTime(later) }")]
    [InlineData("new Filter { Since = new UnixTime(now), Until = null }")]
    [InlineData("new Filter { Since = UnixTime.Now(time), Until = new UnixTime(100) }")]
    [InlineData("new Filter { Since = new UnixTime(DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds()), Until = UnixTime.Now(time) }")]
    [InlineData("new Filter { Limit = 0 }")]
    [InlineData("new Filter { Limit = now }")]
    [InlineData("new Filter { Since = Morning, Until = Noon }")]
    public Task Filters_that_something_matches_or_may_are_not(string filter) => Reports(filter);

    [Fact]
    public Task A_list_that_is_filled_later_is_not() => Test.Reports("""
        class C
        {
            Filter M(PublicKey[] follows)
            {
                var authors = new List<PublicKey>();
                foreach (var key in follows) authors.Add(key);
                return new Filter { Authors = authors };
            }

            Filter Shared() => new() { Kinds = _kinds };
            private readonly List<Kind> _kinds = new();
        }
        """);

    private static Task Reports(string filter) => Test.Reports($$"""
        class C
        {
            private static readonly UnixTime Noon = new(43_200), Morning = new(21_600);
            private static IReadOnlyList<Kind> None => [];

            Filter M(Filter known, Kind[] kinds, long now, long later, TimeProvider time) => {{filter}};
        }
        """);
}
