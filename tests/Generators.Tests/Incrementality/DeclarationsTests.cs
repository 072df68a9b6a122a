using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Tests;

/// <summary>What an edit must change for a parser to run again, and what it may change without.</summary>
public sealed class DeclarationsTests
{
    private const string Ping = """
        using NostrToolkit;
        namespace Acme;
        [NostrMessage(Names.Ping, Direction.ToRelay)] public readonly partial record struct PingMessage(Kind Value);
        """;

    private const string Other = """
        namespace Acme
        {
            /// <summary>Names.</summary>
            static class Names
            {
                public const string Ping = "PING";
                static int Count() { return 1; }
                static int Number() => 1;
                static int Length { get => 1; }
            }
        }
        """;

    private static readonly CSharpCompilation Before = Sources.Compile(Ping, Other);

    [Theory]
    [InlineData("return 1;", "return 2; // two")]
    [InlineData("=> 1;", "=> 2;")]
    [InlineData("<summary>Names.", "<summary>All names.")]
    [InlineData("{ return 1; }", "{ void Local() { } return 1; }")]
    [InlineData("{ return 1; }", "{ return 1; } // a comment\n// and another\n")]
    public void An_edit_inside_of_a_method_or_a_comment_parses_nothing(string before, string after)
    {
        var edited = Before.Edit(1, Other.Replace(before, after));
        edited.SyntaxTrees[1].ToString().ShouldNotBe(Other);

        // Unchanged would be that it was parsed, and found to be the same.
        GeneratorRun.Of(Before).Then(edited).Steps().ShouldBe(["Messages: PingMessage Cached"]);
    }

    // Each makes another type or text of what the message says, in a file that has no attribute.
    [Theory]
    [InlineData("\"PING\"", "\"PONG\"", "PONG")]
    [InlineData("public const", "public static readonly", null)]
    [InlineData("static class Names", "struct Kind; static class Names", null)]
    [InlineData("namespace Acme", "global using Kind = long; namespace Acme", "ReadInt64")]
    [InlineData("namespace Acme\n", "namespace Acme\n{ partial record struct PingMessage { long More = 1; } }\nnamespace Acme\n", "value = new global::Acme.PingMessage")]
    public void An_edit_that_means_something_is_seen(string before, string after, string? expected)
    {
        var edited = Before.Edit(1, Other.Replace(before, after));
        edited.SyntaxTrees[1].ToString().ShouldNotBe(Other);
        var run = GeneratorRun.Of(Before).Then(edited);

        run.Files.ShouldBe(GeneratorRun.Of(edited).Files);
        if (expected is null) run.Files.ShouldBeEmpty();
        else run.Files.Single().Value.ShouldContain(expected);
    }

    [Theory]
    [InlineData("using Mark = NostrToolkit.NostrMessageAttribute;")]
    [InlineData("global using Mark = NostrToolkit.NostrMessageAttribute;")]
    [InlineData("global using MarkAttribute = NostrToolkit.NostrMessageAttribute;")]
    [InlineData("using Mark = global::NostrToolkit.NostrMessageAttribute;")]
    [InlineData("using Mark = NostrToolkit.NostrMessageAttribute; using One = int;")]
    public void An_attribute_is_found_under_another_name(string alias)
        => GeneratorRun.Of(Sources.Compile(alias + Ping.Replace("[NostrMessage(Names.Ping", "[Mark(\"PING\""))).Files.ShouldHaveSingleItem();

    [Theory]
    [InlineData("[NostrToolkit.NostrMessage(\"PING\", NostrToolkit.Direction.ToRelay)]")]
    [InlineData("[global::NostrToolkit.NostrMessageAttribute(direction: Direction.ToRelay, name: \"PI\" + \"NG\")]")]
    [InlineData("[type: NostrMessage(\"PING\", (Direction)0)]")]
    [InlineData("[System.Obsolete, @NostrMessageAttribute(@\"PING\", 0)]")]
    public void An_attribute_is_found_in_every_spelling(string attribute)
        => GeneratorRun.Of(Sources.Compile(Ping.Replace("[NostrMessage(Names.Ping, Direction.ToRelay)]", attribute)))
            .Files.Single().Value.ShouldContain("\"PING\"");
}
