using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ElementOrderAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ElementOrderTests
{
    [Theory]
    [InlineData("[Optional] long? A, long {|NTK1004:B|}")]
    [InlineData("long A, [Optional] Kind? B, Kind {|NTK1004:C|}, [Optional] bool? D, bool {|NTK1004:E|}")]
    [InlineData("FilterList {|NTK1004:A|}, long B")]
    [InlineData("long A, JsonTail<Kind> {|NTK1004:B|}, long C")]
    [InlineData("FilterList {|NTK1004:A|}, FilterList B")]
    [InlineData("FilterList {|NTK1004:A|}, [Optional] long? B")]
    [InlineData("[Optional] long? A, FilterList {|NTK1004:B|}")]
    [InlineData("[Optional] FilterList? {|NTK1004:A|}")]
    [InlineData("long A, [Optional] JsonTail<Kind>? {|NTK1004:B|} = null")]
    [InlineData("[Optional] string? A, string {|NTK1004:B|}")]
    public Task What_cannot_be_told_apart_by_its_place_is_reported(string elements) => Test.Reports(Message(elements));

    [Theory]
    [InlineData("string? A, string {|NTK1004:B|}")]
    [InlineData("EventId A, RelayUrl? B, PublicKey {|NTK1004:C|}, PublicKey? D, long {|NTK1004:E|}")]
    [InlineData("IReadOnlyList<string> A, string? {|NTK1004:B|}")]
    [InlineData("IReadOnlyList<string> A, string {|NTK1004:B|}, IReadOnlyList<string> {|NTK1004:C|}")]
    public Task The_strings_of_a_tag_have_an_order_too(string strings) => Test.Reports($"[NostrTag] public partial record struct X({strings});");

    [Theory]
    [InlineData("string A")]
    [InlineData("EventId A, RelayUrl? B, PublicKey? C, IReadOnlyList<string> D")]
    public Task What_is_always_in_a_tag_comes_first(string strings) => Test.Reports($"[NostrTag] public partial record struct X({strings});");

    [Theory]
    [InlineData("long A")]
    [InlineData("long A, Kind B, [Optional] long? C, [Optional] Kind? D = null")]
    [InlineData("FilterList A")]
    [InlineData("SubscriptionId A, JsonTail<Kind> B")]
    [InlineData("JsonList<Kind> A, long B")]
    public Task What_is_always_there_comes_first(string elements) => Test.Reports(Message(elements));

    [Fact]
    public Task The_members_of_an_object_have_no_order() => Test.Reports("""
        [NostrObject] public partial record struct X([Member("a"), Optional] long? A, [Member("b")] long B, [MemberPrefix("#")] TagFilterList C, [Member("d")] long D);
        """);

    private static string Message(string elements) => $"""
        using NostrToolkit.Wire;
        [NostrMessage("X", Direction.ToRelay)] public partial record struct X({elements});
        """;
}
