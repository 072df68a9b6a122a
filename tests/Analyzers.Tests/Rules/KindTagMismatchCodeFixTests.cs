using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KindTagMismatchAnalyzer, NostrToolkit.Analyzers.KindTagMismatchCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KindTagMismatchCodeFixTests
{
    [Theory]
    [InlineData("{|NTK4009:Kind = 30023|}, CreatedAt = now", "Kind = 30023, CreatedAt = now, Tags = [[\"d\", \"\"]]")]
    [InlineData("Kind = 30023, CreatedAt = now, {|NTK4009:Tags = []|}", "Kind = 30023, CreatedAt = now, Tags = [[\"d\", \"\"]]")]
    [InlineData("Kind = 30023, CreatedAt = now, {|NTK4009:Tags = [[\"title\", \"x\"]]|}", "Kind = 30023, CreatedAt = now, Tags = [[\"d\", \"\"], [\"title\", \"x\"]]")]
    [InlineData("Kind = 10002, CreatedAt = now, {|NTK4009:Tags = [[\"relay\", \"wss://a.example\"], [\"relay\", \"wss://b.example\", \"read\"]]|}", "Kind = 10002, CreatedAt = now, Tags = [[\"r\", \"wss://a.example\"], [\"r\", \"wss://b.example\", \"read\"]]")]
    public Task A_tag_is_added_or_renamed(string members, string fixedMembers) => Test.Fixes(Source(members), Source(fixedMembers));

    [Theory]
    [InlineData("Kind = 7, CreatedAt = now, {|NTK4009:Tags = [[\"p\", \"x\"]]|}")]
    [InlineData("Kind = 30023, CreatedAt = now, {|NTK4009:Tags = new[] { new[] { \"title\", \"x\" } }|}")]
    public Task What_only_the_author_knows_has_no_fix(string members) => Test.Fixes(Source(members), Source(members));

    private static string Source(string members) => $$"""
        class C
        {
            UnsignedEvent M(UnixTime now) => new() { {{members}} };
        }
        """;
}
