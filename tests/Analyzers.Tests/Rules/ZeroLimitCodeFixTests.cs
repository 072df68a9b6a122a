using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ZeroLimitAnalyzer, NostrToolkit.Analyzers.ZeroLimitCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ZeroLimitCodeFixTests
{
    [Theory]
    [InlineData("new Filter { Kinds = [1], {|NTK4006:Limit = 0|} }", "new Filter { Kinds = [1] }")]
    [InlineData("new Filter { {|NTK4006:Limit = 0|}, Kinds = [1] }", "new Filter { Kinds = [1] }")]
    [InlineData("new Filter { Kinds = [1], {|NTK4006:Limit = 0|}, Search = \"cats\" }", "new Filter { Kinds = [1], Search = \"cats\" }")]
    [InlineData("Known with { {|NTK4006:Limit = 0|}, Kinds = [1] }", "Known with { Kinds = [1] }")]
    public Task The_member_goes(string filter, string fixedFilter) => Fixes(filter, fixedFilter);

    [Fact]
    public Task Lines_and_comments_around_it_stay() => Fixes("""
        new Filter
            {
                Kinds = [1], // notes
                {|NTK4006:Limit = 0|},
            }
        """, """
        new Filter
            {
                Kinds = [1], // notes
            }
        """);

    [Fact]
    public Task All_of_a_document_are_fixed_at_once() => Fixes(
        "Choose(new Filter { Kinds = [1], {|NTK4006:Limit = 0|} }, new Filter { Kinds = [2], {|NTK4006:Limit = 0|} })",
        "Choose(new Filter { Kinds = [1] }, new Filter { Kinds = [2] })");

    private static Task Fixes(string filter, string fixedFilter) => Test.Fixes(Source(filter), Source(fixedFilter));

    private static string Source(string filter) => $$"""
        class C
        {
            private static readonly Filter Known = new() { Kinds = [0] };
            private readonly Filter _filter = {{filter}};
            private static Filter Choose(Filter left, Filter right) => left ?? right;
        }
        """;
}
