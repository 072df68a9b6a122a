using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnboundedFilterAnalyzer, NostrToolkit.Analyzers.UnboundedFilterCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnboundedFilterCodeFixTests
{
    [Theory]
    [InlineData("{|NTK4004:new Filter()|}", "new Filter { Limit = 500 }")]
    [InlineData("{|NTK4004:new Filter { }|}", "new Filter { Limit = 500 }")]
    [InlineData("[{|NTK4004:new()|}]", "[new() { Limit = 500 }]")]
    [InlineData("{|NTK4004:new Filter { Kinds = null }|}", "new Filter { Kinds = null, Limit = 500 }")]
    [InlineData("{|NTK4004:new Filter() with { Kinds = null }|}", "new Filter() with { Kinds = null, Limit = 500 }")]
    public Task The_filter_gets_a_limit(string filter, string fixedFilter) => Test.Fixes(Source(filter), Source(fixedFilter));

    private static string Source(string filter) => $$"""
        class C
        {
            IAsyncEnumerable<SubscriptionItem> M(RelayClient client) => client.SubscribeAsync({{filter}});
        }
        """;
}
