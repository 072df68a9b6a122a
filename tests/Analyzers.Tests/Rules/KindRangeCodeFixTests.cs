using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KindRangeAnalyzer, NostrToolkit.Analyzers.KindRangeCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KindRangeCodeFixTests
{
    [Fact]
    public Task An_addressable_kind_gets_its_identifier() => Test.Fixes("""
        /// <summary>A game.</summary>
        [NostrKind({|NTK1009:31234|})]
        public sealed partial record Game
        {
            [Tag("title")] public string? Title { get; init; }
        }
        """, """
        /// <summary>A game.</summary>
        [NostrKind(31234)]
        public sealed partial record Game
        {
            [Tag("d")] public required string Identifier { get; init; }
            [Tag("title")] public string? Title { get; init; }
        }
        """);

    [Fact]
    public Task Also_without_a_body() => Test.Fixes("""
        [NostrKind({|NTK1009:31234|})]
        public sealed partial record Game([Content] string Text);
        """, """
        [NostrKind(31234)]
        public sealed partial record Game([Content] string Text)
        {
            [Tag("d")] public required string Identifier { get; init; }
        }
        """);

    [Theory]
    [InlineData("[NostrKind(1)] public sealed partial record X([Tag(\"d\")] string {|NTK1009:A|});")]
    [InlineData("[NostrKind({|NTK1009:30000|})] public sealed partial record X([Tag(\"title\")] string Identifier);")]
    public Task What_the_author_meant_is_not_guessed(string source) => Test.Fixes(source, source);
}
