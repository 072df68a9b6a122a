using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Tests;

public sealed class IncrementalityTests
{
    private const string Messages = """
        using NostrToolkit;
        namespace Acme;
        [NostrMessage("PING", Direction.ToRelay)] public readonly partial record struct PingMessage(long Value);
        [NostrMessage("PONG", Direction.ToRelay)] public readonly partial record struct PongMessage(long Value);
        [NostrObject] public readonly partial record struct Span([Member("from")] long From);
        """;

    private const string Handler = """
        using NostrToolkit;
        namespace Acme;
        [MessageHandler(Direction.ToRelay)] public partial class Relay { void Handle(in PingMessage message) { } }
        """;

    private const string Kinds = """
        using NostrToolkit;
        namespace Acme;
        [NostrKind(1)] public sealed partial record Note([Tag("m")] Mood Mood);
        [NostrKind(2)] public sealed partial record Remark([Tag("x")] string? Other);
        [NostrTag] public readonly partial record struct Place(EventId Id);
        public enum Mood { Good, Bad }
        """;

    private const string Unrelated = "class Unrelated;";

    private static readonly CSharpCompilation KindsBefore = Sources.Compile(Kinds);

    private static readonly CSharpCompilation Before = Sources.Compile(Messages, Handler, Unrelated);

    [Theory]
    [InlineData(2, "class Unrelated; // and a comment")]
    [InlineData(2, "class Unrelated; class Another { void Handle() { } }")]
    [InlineData(0, Messages + "// a comment")]
    [InlineData(0, "\n\n" + Messages)]
    [InlineData(0, Messages + "struct Plain;")]
    [InlineData(1, Handler + "class Plain;")]
    public void An_edit_that_changes_no_message_runs_no_emitter(int file, string text)
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(file, text));

        after.Steps().ShouldBe(
        [
            "Messages: PingMessage Cached", "Messages: PongMessage Cached",
            "Objects: Span Cached",
            "Handlers: Relay Cached",
            "Catalogue: Cached",
            "Dispatchers: Relay Cached",
        ], Because(after));
        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Cached"]);
    }

    [Fact]
    public void The_same_compilation_runs_nothing_at_all()
        => GeneratorRun.Of(Before).Then(Before).Steps().ShouldAllBe(static step => step.EndsWith("Cached", StringComparison.Ordinal));

    [Fact]
    public void Another_element_changes_its_message_only()
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(0, Messages.Replace("PongMessage(long Value)", "PongMessage(bool Value)")));

        after.Steps().ShouldBe(
        [
            "Messages: PingMessage Unchanged", "Messages: PongMessage Modified",
            "Objects: Span Cached",
            "Handlers: Relay Cached",
            "Catalogue: Cached",
            "Dispatchers: Relay Cached",
        ], Because(after));
        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Modified", "Span Cached", "Relay Cached"]);
    }

    [Fact]
    public void Another_member_changes_its_object_only()
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(0, Messages.Replace("\"from\"", "\"since\"")));

        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Modified", "Relay Cached"]);
    }

    [Fact]
    public void Another_name_changes_the_handler_of_the_message()
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(0, Messages.Replace("\"PING\"", "\"X-PING\"")));

        after.Steps().ShouldContain("Catalogue: Modified");
        after.Files().ShouldBe(["PingMessage Modified", "PongMessage Cached", "Span Cached", "Relay Modified"]);
    }

    [Fact]
    public void A_new_message_leaves_the_others_alone()
    {
        const string added = """[NostrMessage("PUNG", Direction.ToRelay)] public readonly partial record struct PungMessage(long Value);""";
        var after = GeneratorRun.Of(Before).Then(Before.Edit(0, Messages + added));

        after.Steps().ShouldBe(
        [
            "Messages: PingMessage Unchanged", "Messages: PongMessage Unchanged", "Messages: PungMessage New",
            "Objects: Span Cached",
            "Handlers: Relay Cached",
            "Catalogue: Modified",
            "Dispatchers: Relay Unchanged",
        ], Because(after));
        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "PungMessage New", "Span Cached", "Relay Cached"]);
    }

    [Fact]
    public void A_method_in_a_handler_changes_the_handler_only()
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(1, Handler.Replace("{ } }", "{ } void Handle(PongMessage message) { } }")));

        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Modified"]);
    }

    [Fact]
    public void A_hook_in_another_part_of_a_handler_changes_the_handler_only()
    {
        const string part = "namespace Acme; partial class Relay { [NostrToolkit.Before] bool Ask() => true; }";
        var before = Before.Edit(2, part);
        GeneratorRun.Of(before).Then(before.Edit(2, part + " // why")).Files()
            .ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Cached"]);
        GeneratorRun.Of(before).Then(before.Edit(2, part.Replace("Before", "Before(1)").Replace("Ask", "Asks"))).Files()
            .ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Modified"]);
    }

    [Fact]
    public void A_constraint_of_a_filter_changes_its_matcher_and_nothing_else()
    {
        const string filter = """
            using NostrToolkit;
            namespace Acme;
            [NostrObject(RejectsUnknown = true)] public readonly partial record struct Since([Member("since"), Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime Time);
            """;
        var before = Before.Edit(2, "[NostrToolkit.NostrMatcher(typeof(Acme.Since))] public partial class Matcher;").Edit(1, filter);
        GeneratorRun.Of(before).Then(before.Edit(1, filter + "// a comment")).Files().ShouldContain("Matcher Cached");
        GeneratorRun.Of(before).Then(before.Edit(1, filter.Replace("AtLeast", "AtMost"))).Files()
            .ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Since Cached", "Matcher Modified"], ignoreOrder: true);
    }

    [Fact]
    public void The_body_of_a_method_changes_nothing()
    {
        var after = GeneratorRun.Of(Before).Then(Before.Edit(1, Handler.Replace("{ } }", "{ _ = message.Value; } }")));

        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Cached"]);
    }

    [Fact]
    public void A_reference_without_messages_changes_nothing()
    {
        var plain = Sources.Compile("public class Plain;").WithAssemblyName("Plain");
        var after = GeneratorRun.Of(Before).Then(Before.AddReferences(plain.ToMetadataReference()));

        after.Steps().ShouldContain("Catalogue: Cached");
        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Cached"]);
    }

    [Fact]
    public void A_message_of_another_project_changes_the_handler_that_has_a_method_for_it()
    {
        const string pung = """
            using NostrToolkit;
            namespace Other;
            [NostrMessage("PUNG", Direction.ToRelay)] public readonly partial record struct PungMessage(long Value);
            """;
        var other = GeneratorRun.Of(Sources.Compile(pung)).Output.WithAssemblyName("Other").ToMetadataReference();
        var before = Before.Edit(1, Handler.Replace("{ } }", "{ } void Handle(Other.PungMessage message) { } }"));
        var after = GeneratorRun.Of(before).Then(before.AddReferences(other));

        after.Steps().ShouldContain("Catalogue: Modified");
        after.Files().ShouldBe(["PingMessage Cached", "PongMessage Cached", "Span Cached", "Relay Modified"]);
    }

    [Theory]
    [InlineData("// a comment", "Note Cached", "Remark Cached", "Place Cached")]
    [InlineData("public enum Other { A }", "Note Cached", "Remark Cached", "Place Cached")]
    public void An_edit_that_changes_no_kind_writes_none(string added, params string[] files)
        => GeneratorRun.Of(KindsBefore).Then(KindsBefore.Edit(0, Kinds + added)).Files().ShouldBe(files);

    [Theory]
    [InlineData("[Tag(\"x\")] string? Other", "[Tag(\"y\")] string? Other", "Note Cached", "Remark Modified", "Place Cached")]
    [InlineData("EventId Id", "string Id", "Note Cached", "Remark Cached", "Place Modified")]
    [InlineData("Bad", "Worse", "Note Modified", "Remark Cached", "Place Cached")]
    [InlineData("NostrKind(2)", "NostrKind(4)", "Note Cached", "Remark Modified", "Place Cached")]
    public void A_change_writes_what_depends_on_it_and_nothing_else(string before, string after, params string[] files)
        => GeneratorRun.Of(KindsBefore).Then(KindsBefore.Edit(0, Kinds.Replace(before, after))).Files().ShouldBe(files);

    [Fact]
    public void The_first_value_of_a_tag_is_what_a_filter_of_its_kind_takes()
    {
        var kinds = Kinds.Replace("string? Other", "Place? Other").Replace("\"x\"", "\"e\"");
        var before = KindsBefore.Edit(0, kinds);
        GeneratorRun.Of(before).Then(before.Edit(0, kinds.Replace("EventId Id", "string Id"))).Files()
            .ShouldBe(["Note Cached", "Remark Modified", "Place Modified"]);
    }

    private static string Because(GeneratorRun run) => string.Join('\n', run.Steps());
}
