using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KindRangeAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KindRangeTests
{
    [Theory]
    [InlineData("[NostrKind({|NTK1009:30000|})] public sealed partial record X([Content] string Text);")]
    [InlineData("[NostrKind({|NTK1009:39_999|})] public sealed partial record X { [Tag(\"title\")] public string? Title { get; init; } }")]
    [InlineData("[NostrKind({|NTK1009:30023|})] public sealed partial record X([Tag(\"D\")] string Identifier);")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Tag(\"d\")] string {|NTK1009:Identifier|});")]
    [InlineData("[NostrKind(10002)] public sealed partial record X { [Tag(\"d\")] public string? {|NTK1009:Identifier|} { get; init; } }")]
    [InlineData("[NostrKind(29_999)] public sealed partial record X([Tag(\"d\")] string {|NTK1009:Identifier|});")]
    [InlineData("[NostrKind(40000)] public sealed partial record X([Tag(\"d\")] string {|NTK1009:Identifier|});")]
    [InlineData("[NostrKind(30000)] public sealed partial record X([Tag(\"d\")] IReadOnlyList<string> {|NTK1009:Identifiers|});")]
    [InlineData("[NostrKind(30000)] public sealed partial record X([Tag(\"d\")] bool {|NTK1009:HasIdentifier|});")]
    [InlineData("[NostrKind(30000)] public sealed partial record X([Tag(\"d\")] Y {|NTK1009:Identifier|}); [NostrTag] public partial record struct Y(string A, string B);")]
    public Task A_kind_and_its_identifier_go_together(string source) => Test.Reports(source);

    [Theory]
    [InlineData("[NostrKind(30000)] public sealed partial record X([Tag(\"d\")] string Identifier);")]
    [InlineData("[NostrKind(39999)] public sealed partial record X { [Tag(\"d\")] public string? Identifier { get; init; } }")]
    [InlineData("[NostrKind(31234)] public sealed partial record X([Tag(\"d\")] long Number, [Content] string Text);")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content] string Text);")]
    [InlineData("[NostrKind(0)] public sealed partial record X([Content] string Text);")]
    [InlineData("[NostrKind({|CS1503:70000|})] public sealed partial record X([Content] string Text);")]
    [InlineData("[NostrKind({|CS1503:-1|})] public sealed partial record X([Content] string Text);")]
    [InlineData("public sealed record X([property: Tag(\"d\")] string Identifier);")]
    public Task An_addressable_kind_has_one_and_no_other_has(string source) => Test.Reports(source);
}
