using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ZeroLimitAnalyzer, NostrToolkit.Analyzers.ZeroLimitCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ZeroLimitTests
{
    [Theory]
    [InlineData("Use(new Filter { {|NTK4006:Limit = 0|} });")]
    [InlineData("Use(new() { Kinds = [1], {|NTK4006:Limit = 0L|} });")]
    [InlineData("Use(known with { {|NTK4006:Limit = 0|} });")]
    [InlineData("var limit = 0; Use(new Filter { {|NTK4006:Limit = limit|} });")]
    [InlineData("long limit; limit = 0; Use(new Filter { {|NTK4006:Limit = limit|} });")]
    [InlineData("Use(new Filter { {|NTK4006:Limit = (long)(0)|} });")]
    [InlineData("Use(new Filter { {|NTK4006:Limit = 10 - 10|} });")]
    [InlineData("Use(new Filter { {|NTK4006:Limit = default(long)|} });")]
    [InlineData("Func<Filter> make = () => new Filter { {|NTK4006:Limit = 0|} };")]
    [InlineData("var limit = {|NTK4006:new Limit(0)|};")]
    public Task A_bare_zero_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("Use(new Filter { Kinds = [1] });")]
    [InlineData("Use(new Filter { Limit = 1 });")]
    [InlineData("Use(new Filter { Limit = null });")]
    [InlineData("Use(new Filter { Limit = default });")]
    [InlineData("Use(new Filter { Limit = LiveOnly });")]
    [InlineData("Use(new Filter { Limit = Nothing });")]
    [InlineData("Use(new Filter { Limit = None });")]
    [InlineData("const int liveOnly = 0; Use(new Filter { Limit = liveOnly });")]
    [InlineData("Use(new Filter { Limit = number });")]
    [InlineData("Use(new Filter { Limit = number > 0 ? number : null });")]
    [InlineData("var limit = 0; limit += number; Use(new Filter { Limit = limit });")]
    [InlineData("var limit = 0; for (; limit < 3; limit++) Use(new Filter { Limit = limit });")]
    [InlineData("var limit = 0; Add(ref limit); Use(new Filter { Limit = limit });")]
    [InlineData("Use(new Filter { Since = new UnixTime(0) });")]
    [InlineData("var other = new Other { Limit = 0 };")]
    [InlineData("var zero = new Limit(LiveOnly);")]
    public Task A_zero_with_a_name_and_a_limit_that_is_not_known_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        class C
        {
            private const int LiveOnly = 0;
            private static readonly long Nothing = 0;
            private static long None => 0;

            void M(Filter known, int number) { {{statements}} }
            void Use(Filter filter) { }
            void Add(ref int number) => number = 1;
        }

        class Other
        {
            public long Limit { get; init; }
        }
        """);
}
