using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ElementOrderAnalyzer, NostrToolkit.Analyzers.ElementOrderCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ElementOrderCodeFixTests
{
    [Theory]
    [InlineData("[Optional] long? A, Kind {|NTK1004:B|}", "[Optional] long? A, [Optional] Kind? B")]
    [InlineData("[Optional] long? A, bool {|NTK1004:B|}, Kind {|NTK1004:C|}", "[Optional] long? A, [Optional] bool? B, [Optional] Kind? C")]
    [InlineData("SubscriptionId A, [Optional] FilterList? {|NTK1004:B|}", "SubscriptionId A, FilterList B")]
    [InlineData("SubscriptionId A, [Optional] FilterList? {|NTK1004:B|} = null", "SubscriptionId A, FilterList B")]
    [InlineData("FilterList {|NTK1004:A|}, long B", "long B, FilterList A")]
    [InlineData("long A, FilterList {|NTK1004:B|}, Kind C, bool D", "long A, Kind C, bool D, FilterList B")]
    public Task An_element_is_mended(string before, string after) => Test.Fixes(Message(before), Message(after));

    [Fact]
    public Task A_string_of_a_tag_becomes_nullable() => Test.Fixes(
        "[NostrTag] public partial record struct X(string? A, EventId {|NTK1004:B|}, string {|NTK1004:C|});",
        "[NostrTag] public partial record struct X(string? A, EventId? B, string? C);");

    [Fact]
    public Task Lines_stay_where_they_are() => Test.Fixes("""
        [NostrMessage("X", Direction.ToRelay)]
        public partial record struct X(
            FilterList {|NTK1004:Filters|},
            SubscriptionId Subscription, // whose
            long Number);
        """, """
        [NostrMessage("X", Direction.ToRelay)]
        public partial record struct X(
            SubscriptionId Subscription,
            long Number, // whose
            FilterList Filters);
        """);

    [Theory]
    [InlineData("[Optional] long? A, FilterList {|NTK1004:B|}")]
    [InlineData("FilterList {|NTK1004:A|}, FilterList B")]
    [InlineData("FilterList {|NTK1004:A|}, [Optional] long? B")]
    public Task Where_two_ways_are_as_good_people_choose(string elements) => Test.Fixes(Message(elements), Message(elements));

    private static string Message(string elements) => $"""[NostrMessage("X", Direction.ToRelay)] public partial record struct X({elements});""";
}
