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

    [Fact]
    public Task A_message_has_no_members() => Test.Reports("""
        [NostrMessage("X", Direction.ToRelay)] public partial record struct X([Member("é")] long A);
        """);
}
