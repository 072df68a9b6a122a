using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ImpossibleFilterAnalyzer, NostrToolkit.Analyzers.ImpossibleFilterCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ImpossibleFilterCodeFixTests
{
    [Theory]
    [InlineData(
        "new Filter { Since = new UnixTime(200), {|NTK4003:Until = new UnixTime(100)|} }",
        "new Filter { Since = new UnixTime(100), Until = new UnixTime(200) }")]
    [InlineData(
        "new Filter { Kinds = [1], {|NTK4003:Until = new(now - 60)|}, Since = new(now) }",
        "new Filter { Kinds = [1], Until = new(now), Since = new(now - 60) }")]
    public Task The_times_are_exchanged(string filter, string fixedFilter) => Fixes(filter, fixedFilter);

    [Fact]
    public Task A_negative_limit_is_left_out() => Fixes("new Filter { Kinds = [1], {|NTK4003:Limit = -1|} }", "new Filter { Kinds = [1] }");

    [Theory]
    [InlineData("new Filter { {|NTK4003:Kinds = []|} }")]
    [InlineData("new Filter { {|NTK4003:Since = new UnixTime(-1)|} }")]
    public Task What_is_meant_by_an_empty_list_or_a_time_before_1970_is_for_people_to_say(string filter) => Fixes(filter, filter);

    private static Task Fixes(string filter, string fixedFilter) => Test.Fixes(Source(filter), Source(fixedFilter));

    private static string Source(string filter) => $$"""
        class C
        {
            Filter M(long now) => {{filter}};
        }
        """;
}
