using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.InvalidTagNameAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class InvalidTagNameTests
{
    [Theory]
    [InlineData("[Member({|NTK1008:\"a\\\"\"|})] long A")]
    [InlineData("[Member({|NTK1008:\"\\\\\"|})] long A")]
    [InlineData("[Member({|NTK1008:\"naïve\"|})] long A")]
    [InlineData("[Member({|NTK1008:\"⚡\"|})] long A")]
    [InlineData("[Member({|NTK1008:\"tab\\t\"|})] long A")]
    [InlineData("[Member({|NTK1008:null!|})] long A")]
    [InlineData("[MemberPrefix({|NTK1008:\"#é\"|})] TagFilterList A")]
    [InlineData("[Member(\"a\")] long A, [Member({|NTK1008:\"a\"|})] long B")]
    [InlineData("[Member(\"a\")] long A, [Member(\"b\")] long B, [Member({|NTK1008:\"a\"|}), Optional] bool? C, [Member({|NTK1008:\"b\"|})] bool D")]
    [InlineData("[MemberPrefix(\"#\")] TagFilterList A, [MemberPrefix({|NTK1008:\"#\"|})] TagFilterList B")]
    public Task A_member_that_cannot_be_told_apart_is_reported(string parameters)
        => Test.Reports($"[NostrObject] public partial record struct X({parameters});");

    [Theory]
    [InlineData("[Member(\"a\")] long A, [Member(\"A\")] long B")]
    [InlineData("[Member(\"\")] long A, [Member(\" \")] long B")]
    [InlineData("[Member(\"#\")] long A, [MemberPrefix(\"#\")] TagFilterList B, [MemberPrefix(\"&\")] TagFilterList C")]
    [InlineData("[Member(\"created_at\")] UnixTime CreatedAt, [SourceText] ReadOnlyMemory<byte> Json")]
    public Task Names_of_their_own_are_right(string parameters) => Test.Reports($"[NostrObject] public partial record struct X({parameters});");

    [Theory]
    [InlineData("[Tag({|NTK1008:\"\"|})] string A")]
    [InlineData("[Tag({|NTK1008:null!|})] string? A")]
    [InlineData("[Tag({|NTK1008:\"a\\ud83d\"|})] string? A")]
    [InlineData("[Tag(\"t\")] string? A, [Tag({|NTK1008:\"t\"|})] IReadOnlyList<string> B")]
    [InlineData("[property: Tag(\"t\")] string? A, [Tag({|NTK1008:name: \"t\"|})] string? B")]
    public Task A_tag_that_cannot_be_told_apart_is_reported(string members)
        => Test.Reports($"[NostrKind(1234)] public sealed partial record X({members});");

    [Theory]
    [InlineData("[Tag(\"p\")] string A, [Tag(\"P\")] string B")]
    [InlineData("[Tag(\"été ⚡ \\\"quoted\\\" 🔥\")] string A, [Tag(\"-\")] bool B, [Tag(\" \")] bool C")]
    public Task Tags_have_any_name(string members) => Test.Reports($"[NostrKind(1234)] public sealed partial record X({members});");

    [Fact]
    public Task A_message_has_no_members() => Test.Reports("""
        [NostrMessage("X", Direction.ToRelay)] public partial record struct X([Member("é")] long A);
        """);
}
