using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnsupportedElementAnalyzer, NostrToolkit.Analyzers.UnsupportedElementCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnsupportedElementCodeFixTests
{
    [Theory]
    [InlineData("int {|NTK1005:A|}", "long A")]
    [InlineData("[Optional] uint? {|NTK1005:A|} = null", "[Optional] long? A = null")]
    [InlineData("string {|NTK1005:A|}", "JsonString A")]
    [InlineData("[Optional] string? {|NTK1005:A|}", "[Optional] JsonString? A")]
    [InlineData("string[] {|NTK1005:A|}, List<Kind> {|NTK1005:B|}", "JsonList<JsonString> A, JsonList<Kind> B")]
    [InlineData("System.DateTimeOffset {|NTK1005:A|}", "UnixTime A")]
    [InlineData("[Optional] long {|NTK1005:A|}", "[Optional] long? A")]
    [InlineData("[Optional] Kind {|NTK1005:A|}, [Optional] bool {|NTK1005:B|}", "[Optional] Kind? A, [Optional] bool? B")]
    public Task An_element_gets_its_type(string before, string after) => Test.Fixes(Message(before), Message(after));

    [Theory]
    [InlineData("AddOptional", "Kind? {|NTK1005:A|}", "[Optional] Kind? A")]
    [InlineData("AddOptional", "Kind? {|NTK1005:A|} = null", "[Optional] Kind? A = null")]
    [InlineData("RemoveQuestionMark", "long A, Kind? {|NTK1005:B|}", "long A, Kind B")]
    public Task What_may_be_missing_says_it_twice_or_not_at_all(string fix, string before, string after) => Test.Fixes(Message(before), Message(after), fix);

    [Fact]
    public Task A_member_gets_the_name_that_Nostr_would_give_it() => Test.Fixes("""
        [NostrObject]
        public partial record struct X(
            long {|NTK1005:CreatedAt|}, // when
            [Optional] Kind? {|NTK1005:Kind|},
            [Member("pubkey")] PublicKey Author,
            bool {|NTK1005:@event|}, long {|NTK1005:URL|});
        """, """
        [NostrObject]
        public partial record struct X(
            [Member("created_at")] long CreatedAt, // when
            [Optional, Member("kind")] Kind? Kind,
            [Member("pubkey")] PublicKey Author,
            [Member("event")] bool @event, [Member("url")] long URL);
        """);

    [Fact]
    public Task A_using_is_added_for_a_type_of_the_wire() => Test.Fixes("""
        namespace Acme;

        [NostrMessage("X", Direction.ToRelay)]
        public partial record struct X(string {|NTK1005:A|});
        """, """
        using NostrToolkit.Wire;

        namespace Acme;

        [NostrMessage("X", Direction.ToRelay)]
        public partial record struct X(JsonString A);
        """);

    [Fact]
    public Task An_object_keeps_its_text_as_bytes_and_its_lists_as_values() => Test.Fixes("""
        using NostrToolkit.Wire;

        [NostrObject]
        public partial record struct X([SourceText] string {|NTK1005:Json|}, [Member("a")] JsonTail<Kind> {|NTK1005:Kinds|});
        """, """
        using NostrToolkit.Wire;

        [NostrObject]
        public partial record struct X([SourceText] ReadOnlyMemory<byte> Json, [Member("a")] JsonList<Kind> Kinds);
        """);

    [Fact]
    public Task A_member_of_a_kind_gets_its_type_or_its_init() => Test.Fixes("""
        [NostrKind(1234)]
        public sealed partial record X([Tag("a")] List<string> {|NTK1005:A|}, [Tag("b")] DateTime? {|NTK1005:B|})
        {
            [Tag("c")] public IEnumerable<EventId>? {|NTK1005:C|} { get; init; } = [];
            [Tag("d")] public double? {|NTK1005:D|} { get; init; }
        }
        """, """
        [NostrKind(1234)]
        public sealed partial record X([Tag("a")] IReadOnlyList<string> A, [Tag("b")] UnixTime? B)
        {
            [Tag("c")] public IReadOnlyList<EventId> C { get; init; } = [];
            [Tag("d")] public decimal? D { get; init; }
        }
        """);

    [Fact]
    public Task A_property_gets_an_init() => Test.Fixes("""
        [NostrKind(1234)]
        public sealed partial record X
        {
            [Content] public string {|NTK1005:Text|} { get; } = "";
        }
        """, """
        [NostrKind(1234)]
        public sealed partial record X
        {
            [Content] public string Text { get; init; } = "";
        }
        """);

    [Theory]
    [InlineData("double {|NTK1005:A|}")]
    [InlineData("TagFilterList {|NTK1005:A|}")]
    [InlineData("long[] {|NTK1005:A|}")]
    public Task Where_no_type_fits_nothing_is_offered(string elements) => Test.Fixes(Message(elements), Message(elements));

    private static string Message(string elements) => $"""
        using NostrToolkit.Wire;
        [NostrMessage("X", Direction.ToRelay)] public partial record struct X({elements});
        """;
}
