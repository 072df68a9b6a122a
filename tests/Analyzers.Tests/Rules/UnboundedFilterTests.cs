using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnboundedFilterAnalyzer, NostrToolkit.Analyzers.UnboundedFilterCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnboundedFilterTests
{
    [Theory]
    [InlineData("client.SubscribeAsync({|NTK4004:new Filter()|}, token);")]
    [InlineData("client.SubscribeAsync({|NTK4004:new Filter { }|});")]
    [InlineData("client.SubscribeAsync(filter: {|NTK4004:new Filter { Kinds = null, Limit = null }|});")]
    [InlineData("client.SubscribeAsync([{|NTK4004:new Filter()|}]);")]
    [InlineData("client.SubscribeAsync([new Filter { Kinds = [1] }, {|NTK4004:new Filter()|}]);")]
    [InlineData("client.SubscribeAsync(new[] { {|NTK4004:new Filter()|} });")]
    [InlineData("client.SubscribeAsync(new List<Filter> { {|NTK4004:new()|} });")]
    [InlineData("client.SubscribeAsync({|NTK4004:new Filter { Tags = new Dictionary<char, IReadOnlyList<string>>() }|});")]
    [InlineData("var all = new Filter(); client.SubscribeAsync({|NTK4004:all|});")]
    [InlineData("Filter all; all = new(); client.SubscribeAsync({|NTK4004:all|});")]
    [InlineData("client.SubscribeAsync({|NTK4004:Everything|});")]
    [InlineData("client.SubscribeAsync({|NTK4004:All()|});")]
    [InlineData("client.SubscribeAsync({|NTK4004:new Filter() with { Kinds = null }|});")]
    [InlineData("var request = new ReqMessage(SubscriptionId.Create(\"all\"), FilterList.Create({|NTK4004:new Filter()|}));")]
    [InlineData("var list = FilterList.Create({|NTK4004:new Filter()|}); var request = new ReqMessage(SubscriptionId.Create(\"all\"), list);")]
    [InlineData("Watch({|NTK4004:new Filter()|});")]
    public Task A_subscription_to_everything_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("client.SubscribeAsync(new Filter { Limit = 100 });")]
    [InlineData("client.SubscribeAsync(new Filter { Limit = 0 });")]
    [InlineData("client.SubscribeAsync(new Filter { Kinds = [1] });")]
    [InlineData("client.SubscribeAsync(new Filter { Authors = keys });")]
    [InlineData("client.SubscribeAsync(new Filter { Ids = [] });")]
    [InlineData("client.SubscribeAsync(new Filter { Since = UnixTime.Now(TimeProvider.System) });")]
    [InlineData("client.SubscribeAsync(new Filter { Search = \"cats\" });")]
    [InlineData("client.SubscribeAsync(new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = [\"nostr\"] } });")]
    [InlineData("client.SubscribeAsync(new Filter() with { Kinds = [1] });")]
    [InlineData("client.SubscribeAsync(given);")]
    [InlineData("client.SubscribeAsync(given with { Kinds = null });")]
    [InlineData("var f = new Filter(); if (keys.Length > 0) f = f with { Authors = keys }; client.SubscribeAsync(f);")]
    [InlineData("client.SubscribeAsync(keys.Length > 0 ? new Filter { Authors = keys } : new Filter());")]
    [InlineData("var unused = new Filter();")]
    [InlineData("var compiled = CompiledFilter.From(FilterList.Create(new Filter()));")]
    [InlineData("var count = new CountMessage(SubscriptionId.Create(\"all\"), FilterList.Create(new Filter()));")]
    [InlineData("var sync = new NegOpenMessage(SubscriptionId.Create(\"all\"), new FilterUnion(FilterList.Create(new Filter())), default);")]
    [InlineData("Keep(new Filter());")]
    public Task Others_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        class C(RelayClient client)
        {
            private static readonly Filter Everything = new();
            private static Filter All() => new();
            private Filter? _kept;

            void M(CancellationToken token, Filter given, PublicKey[] keys) { {{statements}} }
            IAsyncEnumerable<SubscriptionItem> Watch(Filter what) => client.SubscribeAsync(what);
            void Keep(Filter filter) => _kept = filter;
        }
        """);
}
