using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.DuplicateKindAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class DuplicateKindTests
{
    [Fact]
    public Task The_second_of_two_says_it() => Test.Reports("""
        [NostrKind(1234)] public sealed partial record Game([Content] string Text);
        [NostrKind({|NTK1007:1234|})] public sealed partial record Score([Content] string Text);
        [NostrKind({|NTK1007:1_234|})] public sealed partial record Team([Content] string Text);
        """);

    [Fact]
    public Task Namespaces_and_constants_make_no_difference() => Test.Reports("""
        namespace A { [NostrKind(Numbers.Game)] public sealed partial record Game([Content] string Text); }
        namespace B { [NostrKind({|NTK1007:Numbers.Game|})] public sealed partial record Game([Content] string Text); }
        public static class Numbers { public const ushort Game = 0x4d2; }
        """);

    [Theory]
    [InlineData("[NostrKind(1234)] public sealed partial record A([Content] string Text); [NostrKind(1235)] public sealed partial record B([Content] string Text);")]
    [InlineData("[NostrKind(30023)] public sealed partial record MyArticle { [Tag(\"d\")] public required string Identifier { get; init; } }")]
    [InlineData("[NostrKind(1)] public sealed partial record MyNote([Content] string Text);")]
    [InlineData("[NostrKind(1234)] public sealed partial record A([Content] string Text); [NostrKind(1234)] public sealed record B([Content] string Text);")]
    public Task One_type_a_kind_is_right_also_where_the_toolkit_has_one(string source) => Test.Reports(source);
}
