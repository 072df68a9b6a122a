using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnsupportedElementAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnsupportedElementTests
{
    [Theory]
    [InlineData("int {|NTK1005:A|}", "'A' is 'int', which has no codec: use 'long'")]
    [InlineData("ulong {|NTK1005:A|}", "'A' is 'ulong', which has no codec: use 'long'")]
    [InlineData("[Optional] byte? {|NTK1005:A|}", "'A' is 'byte?', which has no codec: use 'long'")]
    [InlineData("string {|NTK1005:A|}", "'A' is 'string', which has no codec: use 'JsonString'")]
    [InlineData("[Optional] string? {|NTK1005:A|}", "'A' is 'string?', which has no codec: use 'JsonString'")]
    [InlineData("DateTimeOffset {|NTK1005:A|}", "'A' is 'DateTimeOffset', which has no codec: use 'UnixTime'")]
    [InlineData("DateTime {|NTK1005:A|}", "'A' is 'DateTime', which has no codec: use 'UnixTime'")]
    [InlineData("string[] {|NTK1005:A|}", "'A' is 'string[]', which has no codec: use 'JsonList<JsonString>'")]
    [InlineData("IReadOnlyList<EventId> {|NTK1005:A|}", "'A' is 'IReadOnlyList<EventId>', which has no codec: use 'JsonList<EventId>'")]
    [InlineData("List<Kind> {|NTK1005:A|}", "'A' is 'List<Kind>', which has no codec: use 'JsonList<Kind>'")]
    [InlineData("[Optional] long {|NTK1005:A|}", "'A' is [Optional], but a 'long' cannot say that it is missing: make it 'long?'")]
    [InlineData("[Optional] EventView {|NTK1005:A|}", "'A' is [Optional], but a 'EventView' cannot say that it is missing: make it 'EventView?'")]
    [InlineData("long? {|NTK1005:A|}", "'A' is 'long?', but not [Optional]: say both if it may be missing, and neither if it is always there")]
    [InlineData("Kind? {|NTK1005:A|} = null", "'A' is 'Kind?', but not [Optional]: say both if it may be missing, and neither if it is always there")]
    [InlineData("long[] {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("double {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("byte[] {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("(long, long) {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("object {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("dynamic {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("Dictionary<string, long> {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("Own {|NTK1005:A|}", "'A' is 'Own', which has no codec: make 'Own' a [NostrObject], or let it implement IJsonValue<Own>")]
    [InlineData("OwnClass {|NTK1005:A|}", "'A' is 'OwnClass', which has no codec: make 'OwnClass' a [NostrObject], or let it implement IJsonValue<OwnClass>")]
    [InlineData("Unshaped {|NTK1005:A|}", "'A' is 'Unshaped', which has no codec: none is written for 'Unshaped' as long as it is not of the right shape")]
    [InlineData("DayOfWeek {|NTK1005:A|}", "or a struct of your own that implements IJsonValue of itself")]
    [InlineData("TagFilterList {|NTK1005:A|}", "'A' is 'TagFilterList', which has no codec: it gathers the members of an object, with [MemberPrefix]")]
    public Task An_element_without_a_codec_is_told_what_to_be(string elements, string text)
        => Explains($"""[NostrMessage("X", Direction.ToRelay)] public partial record struct X({elements});""", text);

    [Theory]
    [InlineData("long {|NTK1005:A|}", "'A' has no [Member], so nothing of the object is read into it: name its member")]
    [InlineData("[Optional] long? {|NTK1005:CreatedAt|}", "'CreatedAt' has no [Member], so nothing of the object is read into it: name its member")]
    [InlineData("[Member(\"a\")] int {|NTK1005:A|}", "'A' is 'int', which has no codec: use 'long'")]
    [InlineData("[Member(\"a\"), Optional] long {|NTK1005:A|}", "make it 'long?'")]
    [InlineData("[Member(\"a\")] FilterList {|NTK1005:A|}", "'A' is 'FilterList', which takes all elements that are left of a message, and a member is one value: use a JsonList<T>")]
    [InlineData("[Member(\"a\")] NostrToolkit.Wire.JsonTail<Kind> {|NTK1005:A|}", "a member is one value: use 'JsonList<Kind>'")]
    [InlineData("[MemberPrefix(\"#\")] Kind {|NTK1005:A|}", "'A' gathers members, which 'Kind' cannot: that takes an IJsonMembers of itself, such as TagFilterList")]
    [InlineData("[MemberPrefix(\"#\"), Optional] TagFilterList? {|NTK1005:A|}", "'A' gathers members, of which there may be none, so it is never missing: remove the question mark")]
    [InlineData("[SourceText] string {|NTK1005:A|}", "'A' receives the object's own text, which is a 'ReadOnlyMemory<byte>', not a 'string'")]
    [InlineData("[SourceText] ReadOnlyMemory<char> {|NTK1005:A|}", "'A' receives the object's own text, which is a 'ReadOnlyMemory<byte>', not a 'ReadOnlyMemory<char>'")]
    public Task A_member_without_a_codec_is_told_what_to_be(string members, string text)
        => Explains($"[NostrObject] public partial record struct X({members});", text);

    [Theory]
    [InlineData("[Tag(\"a\")] float {|NTK1005:A|}", "'A' is 'float', which no tag becomes: use 'decimal'")]
    [InlineData("[Tag(\"a\")] ulong? {|NTK1005:A|}", "'A' is 'ulong?', which no tag becomes: use 'long'")]
    [InlineData("[Tag(\"a\")] DateTimeOffset? {|NTK1005:A|}", "which no tag becomes: use 'UnixTime'")]
    [InlineData("[Tag(\"a\")] List<EventId> {|NTK1005:A|}", "'A' is 'List<EventId>', which no tag becomes: use 'IReadOnlyList<EventId>'")]
    [InlineData("[Tag(\"a\")] EventPointer[] {|NTK1005:A|}", "use 'IReadOnlyList<EventPointer>'")]
    [InlineData("[Tag(\"a\")] IEnumerable<string>? {|NTK1005:A|}", "use 'IReadOnlyList<string>'")]
    [InlineData("[Tag(\"a\")] IReadOnlyList<string>? {|NTK1005:A|}", "'A' is 'IReadOnlyList<string>?', but a list is never null: none is an empty one")]
    [InlineData("[Tag(\"a\")] Uri {|NTK1005:A|}", "or name a [TagConverter]")]
    [InlineData("[Tag(\"a\")] Unshaped {|NTK1005:A|}", "or name a [TagConverter]")]
    [InlineData("[Content] bool {|NTK1005:A|}", "'A' is 'bool', but the content is one text: name a JsonSerializerContext if it is JSON")]
    [InlineData("[Content(Json = typeof(Own))] Own {|NTK1005:A|}", "'A' is read as JSON by 'Own', which is no JsonSerializerContext")]
    [InlineData("[Content] string A, [Content] string {|NTK1005:B|}", "'B' stands for what 'A' stands for already")]
    [InlineData("[OtherTags] string[][] {|NTK1005:A|}", "'A' keeps tags as 'IReadOnlyList<IReadOnlyList<string>>', not as 'string[][]'")]
    [InlineData("string {|NTK1005:A|}", "'A' cannot be left out, but stands for nothing: mark it [Tag], [Content] or [OtherTags]")]
    public Task A_member_of_a_kind_is_told_what_to_be(string members, string text)
        => Explains($"[NostrKind(1234)] public sealed partial record X({members});", text);

    [Theory]
    [InlineData("bool {|NTK1005:A|}", "'A' is 'bool', which a string of a tag cannot say: make it an enumeration, or a nullable string")]
    [InlineData("string A, double? {|NTK1005:B|}", "'B' is 'double?', which no tag becomes: use 'decimal'")]
    public Task A_string_of_a_tag_is_told_what_to_be(string strings, string text)
        => Explains($"[NostrTag] public readonly partial record struct X({strings});", text);

    [Fact]
    public Task A_property_that_cannot_be_set_is_never_filled() => Test.Reports("""
        [NostrKind(1234)]
        public sealed partial record X
        {
            [Content] public string {|NTK1005:A|} { get; } = "";
            [Tag("b")] public string? {|NTK1005:B|} => null;
            [Tag("c")] public string? C { get; set; }
            public required string {|NTK1005:D|} { get; init; }
            public string? E { get; init; }
            public string F => "";
        }
        """);

    [Fact]
    public Task A_kind_has_room_for_sixty_four_tags()
    {
        var members = Enumerable.Range(1, 66).Select(static number => $"[Tag(\"m{number}\")] string? {(number > 64 ? $"{{|NTK1005:M{number}|}}" : $"M{number}")}");

        return Test.Reports($"[NostrKind(1234)] public sealed partial record X({string.Join(", ", members)});");
    }

    [Fact]
    public Task An_object_has_room_for_thirty_two()
    {
        var members = Enumerable.Range(1, 34).Select(static number => $"[Member(\"m{number}\")] long {(number > 32 ? $"{{|NTK1005:M{number}|}}" : $"M{number}")}");

        return Test.Reports($"[NostrObject] public partial record struct X({string.Join(", ", members)});");
    }

    [Theory]
    [InlineData("long A, bool B, Kind C, EventId D, PublicKey E, Signature F, UnixTime G, SubscriptionId H, Reason I, EventView J, FilterView K, Tag L")]
    [InlineData("NostrToolkit.Wire.JsonString A, NostrToolkit.Wire.JsonList<EventId> B, NostrToolkit.Wire.JsonList<NostrToolkit.Wire.JsonList<Kind>> C, NostrToolkit.Wire.JsonTail<Kind> D")]
    [InlineData("[Optional] long? A, [Optional] Kind? B = null")]
    [InlineData("Shaped A, Shaped B")]
    [InlineData("PublishMessage A")]
    [InlineData("Int64 A, Boolean B")]
    [InlineData("{|CS0246:Missing|} A, List<{|CS0246:Missing|}> B, {|CS0246:Missing|}[] C")]
    public Task An_element_with_a_codec_is_right(string elements)
        => Test.Reports($"""[NostrMessage("X", Direction.ToRelay)] public partial record struct X({elements});""" + Others);

    private const string Others = """

        public struct Own;
        public sealed class OwnClass;
        [NostrObject] public record struct Unshaped([Member("a")] long A);
        [NostrObject] public partial record struct Shaped([Member("a")] long A);
        """;

    private static async Task Explains(string source, string text)
    {
        await Test.Reports(source + Others);
        var found = await UserProject.AnalyzeAsync(await UserProject.CompileAsync(source.Replace("{|NTK1005:", "").Replace("|}", "") + Others));
        found.Single(static finding => finding.Id == RuleIds.UnsupportedElement).GetMessage(null).ShouldEndWith(text);
    }
}
