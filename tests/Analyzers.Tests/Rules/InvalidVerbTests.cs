using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.InvalidVerbAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class InvalidVerbTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("null!")]
    [InlineData("default(string)!")]
    [InlineData("\"SAY \\\"HI\\\"\"")]
    [InlineData("\"A\\\\B\"")]
    [InlineData("\"LINE\\n\"")]
    [InlineData("\"\\0\"")]
    [InlineData("\"\\u007f\"")]
    [InlineData("\"ÉVÉNEMENT\"")]
    [InlineData("\"⚡\"")]
    [InlineData("\"ZAP🔥\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"NEG\u2011OPEN\"")]
    [InlineData("\"X\" + \"\\t\"")]
    [InlineData("Names.Ping")]
    [InlineData("nameof(Names.été)")]
    [InlineData("name: \"\"")]
    public Task A_name_that_cannot_stand_between_quotes_is_reported(string name)
    {
        var marked = name.StartsWith("name: ", StringComparison.Ordinal) ? $"name: {{|NTK1011:{name[6..]}|}}" : $"{{|NTK1011:{name}|}}";
        return Test.Reports($$"""
            [NostrMessage({{marked}}, Direction.ToRelay)] public partial record struct X(long A);
            static class Names { public const string Ping = "PING\r\n"; public const int été = 1; }
            """);
    }

    [Theory]
    [InlineData("{|NTK1011:(Direction)2|}")]
    [InlineData("{|NTK1011:(Direction)(-1)|}")]
    [InlineData("{|NTK1011:Direction.ToClient + 1|}")]
    public Task A_direction_that_is_none_is_reported(string direction) => Test.Reports($$"""
        [NostrMessage("X", {{direction}})] public partial record struct X(long A);
        [MessageHandler({{direction}})] public partial class Handler;
        """);

    [Theory]
    [InlineData("\"REQ\", Direction.ToRelay")]
    [InlineData("\"X-STATS\", Direction.ToClient")]
    [InlineData("\"lower case, with spaces and ~'{}[]!\", (Direction)1")]
    [InlineData("direction: Direction.ToRelay, name: \"X\"")]
    [InlineData("\"\\u0041\", default")]
    [InlineData("nameof(X), 0")]
    [InlineData("\"\"\"X\"\"\", Direction.ToRelay")]
    public Task Plain_names_are_right(string arguments) => Test.Reports($"[NostrMessage({arguments})] public partial record struct X(long A);");

    [Theory]
    [InlineData("\"A⚡\"", "and this one has '⚡' (U+26A1), not ASCII, at 1, so no code is written for 'X'")]
    [InlineData("\"🔥\"", "and this one has '🔥' (U+1F525), not ASCII, at 0, so no code is written for 'X'")]
    [InlineData("\"A\\\"\"", "and this one has a quote at 1, so no code is written for 'X'")]
    [InlineData("\"\\n\"", "and this one has the control character U+000A at 0, so no code is written for 'X'")]
    [InlineData("\"\"", "and this one is empty, so no code is written for 'X'")]
    public async Task The_text_says_what_and_where(string name, string text)
    {
        var found = await UserProject.AnalyzeAsync(await UserProject.CompileAsync($"[NostrMessage({name}, Direction.ToRelay)] public partial record struct X(long A);"));

        found.ShouldHaveSingleItem().GetMessage(null).ShouldEndWith(text);
    }
}
