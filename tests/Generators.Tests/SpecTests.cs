using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Tests;

/// <summary>In pairs: equivalent sources have equal specs, different sources have different ones.</summary>
public sealed class SpecTests
{
    private const string Ping = """[NostrMessage("PING", Direction.ToRelay)] public readonly partial record struct PingMessage(long Value, [Optional] long? Limit);""";
    private const string Span = """[NostrObject] public readonly partial record struct Span([Member("from")] long From, [MemberPrefix("#")] TagFilterList Tags);""";
    private const string Relay = """[MessageHandler(Direction.ToRelay)] public partial class Relay { void Handle(in PingMessage message) { } }""";

    private const string Note = """[NostrKind(30100)] public sealed partial record Note([Tag("d")] string Name, [Tag("t"), Lenient] System.Collections.Generic.IReadOnlyList<Place> Places, [Content] string? Text); [NostrTag] public partial record struct Place(EventId Id, [Lenient] Mood? Mood = null); public enum Mood { Good, [WireName("evil")] Bad }""";

    private const string Between = """[NostrMatcher(typeof(Span))] public partial class Between; [NostrObject(RejectsUnknown = true)] public partial record struct Span([Member("since"), Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime Start, [MemberPrefix("#"), Constrains(Constraint.TagsHaveAnyOf)] TagFilterList Tags);""";

    [Theory]
    [InlineData(Between, """[NostrObject(RejectsUnknown = true)] public partial record struct Span([Constrains((Constraint)4), Member("since")] UnixTime Start, [MemberPrefix("#"), Constrains(Constraint.TagsHaveAnyOf)] TagFilterList Tags) { } [NostrMatcher(typeof(Span))] sealed partial class Between { }""")]
    [InlineData(Ping, "\n\n  [ NostrMessage ( \"PING\",\n Direction.ToRelay ) ]\npublic readonly partial record struct PingMessage( long Value,\n [Optional] long? Limit ) ;")]
    [InlineData(Ping, "/* why */ " + Ping + " // and that is that")]
    [InlineData(Ping, """[NostrMessageAttribute(direction: (Direction)0, name: "P" + "ING")] internal partial record struct PingMessage(System.Int64 Value, [OptionalAttribute] System.Nullable<long> Limit) { }""")]
    [InlineData(Ping, Ping + " partial record struct PingMessage { public long Twice => Value * 2; }")]
    [InlineData(Span, """/// <summary>Documented.</summary>""" + "\n" + Span)]
    [InlineData(Span, """[NostrObject(RejectsUnknown = false)] public partial record struct Span([Member("from")] long From, [MemberPrefix("#")] NostrToolkit.TagFilterList Tags);""")]
    [InlineData(Ping + Relay, Ping + """[MessageHandler(Direction.ToRelay)] partial class Relay { public void Handle(in PingMessage renamed) => throw null!; }""")]
    [InlineData(Note, """public enum Mood { Good, [WireNameAttribute("e" + "vil")] Bad = 1 } [NostrTag] readonly partial record struct Place(EventId Id, [Lenient] System.Nullable<Mood> Mood = default) { } [NostrKindAttribute(kind: 30_100)] sealed partial record Note([property: Tag("d")] System.String Name, [Tag(name: "t")] [Lenient] System.Collections.Generic.IReadOnlyList<Acme.Place> Places, [Content(Encrypted = false)] string? Text) { public int Length => Name.Length; }""")]
    public void Equivalent_sources_have_equal_specs(string source, string equivalent) => SpecsOf(equivalent).ShouldBe(SpecsOf(source));

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        SpecsOf(Ping, Relay, Span).ShouldBe(SpecsOf(Span, Relay, Ping), ignoreOrder: true);
        SpecsOf(Ping, Relay).OfType<DispatcherSpec>().Single().Routes.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("PING", "X-PING")]
    [InlineData("ToRelay", "ToClient")]
    [InlineData("PingMessage", "PongMessage")]
    [InlineData("long Value", "long Number")]
    [InlineData("long Value", "bool Value")]
    [InlineData("long Value", "Kind Value")]
    [InlineData("[Optional] long? Limit", "long Limit")]
    [InlineData("long Value, [Optional] long? Limit", "long Value")]
    [InlineData("long? Limit", "UnixTime? Limit")]
    [InlineData("long Value, [Optional] long? Limit", "long Limit, [Optional] long? Value")]
    public void Different_messages_have_different_specs(string before, string after)
        => SpecsOf(Ping.Replace(before, after)).ShouldNotBe(SpecsOf(Ping));

    [Theory]
    [InlineData("[NostrObject]", "[NostrObject(RejectsUnknown = true)]")]
    [InlineData("\"from\"", "\"since\"")]
    [InlineData("long From", "UnixTime From")]
    [InlineData("[Member(\"from\")] long From", "[Member(\"from\"), Optional] long? From")]
    [InlineData("\"#\"", "\"&\"")]
    [InlineData("[MemberPrefix(\"#\")] TagFilterList", "[Member(\"#\")] TagList")]
    public void Different_objects_have_different_specs(string before, string after)
        => SpecsOf(Span.Replace(before, after)).ShouldNotBe(SpecsOf(Span));

    [Theory]
    [InlineData("30100", "30101")]
    [InlineData("record Note", "record Remark")]
    [InlineData("\"d\"", "\"D\"")]
    [InlineData("string Name", "string Title")]
    [InlineData("string Name", "string? Name")]
    [InlineData("string Name", "EventId Name")]
    [InlineData(", Lenient] System", "] System")]
    [InlineData("IReadOnlyList<Place>", "IReadOnlyList<string>")]
    [InlineData("[Content]", "[Content(Encrypted = true)]")]
    [InlineData("[Content]", "[Tag(\"x\")]")]
    [InlineData("string? Text)", "string? Text, [Tag(\"x\")] bool More)")]
    [InlineData("EventId Id", "PublicKey Id")]
    [InlineData("[Lenient] Mood?", "Mood?")]
    [InlineData("\"evil\"", "\"wicked\"")]
    [InlineData("Good,", "Good, Better,")]
    public void Different_kinds_have_different_specs(string before, string after)
        => SpecsOf(Note.Replace(before, after)).ShouldNotBe(SpecsOf(Note));

    [Theory]
    [InlineData("class Between", "class Within")]
    [InlineData("Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime Start", "Optional, Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime? Start")]
    [InlineData("UnixTime Start", "UnixTime Since")]
    [InlineData("AtLeast", "AtMost")]
    [InlineData("AnyOf", "AllOf")]
    [InlineData("Constraint.TagsHaveAnyOf", "Constraint.Nothing")]
    [InlineData("Span", "Time")]
    public void Different_matchers_have_different_specs(string before, string after)
        => SpecsOf(Between.Replace(before, after)).ShouldNotBe(SpecsOf(Between));

    [Theory]
    [InlineData("ToRelay", "ToClient")]
    [InlineData("class Relay", "class Other")]
    [InlineData("[MessageHandler", "[Ignores(typeof(CloseMessage)), MessageHandler")]
    [InlineData("PingMessage message", "ReqMessage message")]
    [InlineData("void Handle(in PingMessage message) { }", "System.Threading.Tasks.ValueTask Handle(in PingMessage message) => default;")]
    [InlineData("PingMessage message", "PingMessage message, System.Threading.CancellationToken token")]
    [InlineData("void Handle(in PingMessage message) { }", "System.Threading.Tasks.Task Handle(in PingMessage message) => null!;")]
    [InlineData("in PingMessage message", "PingMessage message")]
    [InlineData("ToRelay)]", "ToRelay, Context = typeof(string))]")]
    [InlineData("ToRelay)]", "ToRelay, DeclinesOthers = true)]")]
    [InlineData("[MessageHandler", "[Declines(typeof(CloseMessage)), MessageHandler")]
    [InlineData("class Relay {", "class Relay { [Before] bool A() => true;")]
    [InlineData("class Relay {", "class Relay { [Before] bool A(in PingMessage message) => true;")]
    [InlineData("class Relay {", "class Relay : IReplySink { public void Reply<T>(in T message) where T : struct, INostrMessage<T> { }")]
    [InlineData("class Relay {", "class Relay { void OnUnreadable(UnreadableMessage message) { }")]
    public void Different_handlers_have_different_specs(string before, string after)
        => SpecsOf(Ping, Relay.Replace(before, after)).ShouldNotBe(SpecsOf(Ping, Relay));

    [Theory]
    [InlineData("[Before(1)] bool A() => true; [Before(2)] bool B() => true;", "[Before(order: 2)] bool B() => true; [Before(1)] bool A() => true;")]
    [InlineData("[Before] bool A() => true; [Before] bool B() => true;", "[Before(0)] private bool A() { return false; } /* and */ [BeforeAttribute] static bool B() => true;")]
    [InlineData("bool A() => true;", "[Before] int A() => 1;")]
    public void Equivalent_hooks_have_equal_specs(string hooks, string equivalent)
        => SpecsOf(Ping, Relay.Replace("Relay {", "Relay { " + equivalent)).ShouldBe(SpecsOf(Ping, Relay.Replace("Relay {", "Relay { " + hooks)));

    [Fact]
    public void Hooks_of_one_order_are_asked_as_they_stand()
        => SpecsOf(Ping, Relay.Replace("Relay {", "Relay { [Before] bool A() => true; [Before] bool B() => true;"))
            .ShouldNotBe(SpecsOf(Ping, Relay.Replace("Relay {", "Relay { [Before] bool B() => true; [Before] bool A() => true;")));

    [Fact]
    public void Hooks_in_two_files_are_asked_in_the_order_of_their_paths_whatever_the_compiler_gets_first()
    {
        const string first = "using NostrToolkit; namespace Acme; [MessageHandler(Direction.ToRelay)] partial class Relay { [Before] bool A() => true; }";
        var files = Sources.Compile(first, "namespace Acme; partial class Relay { [NostrToolkit.Before] bool B() => true; }");
        var swapped = files.RemoveAllSyntaxTrees().AddSyntaxTrees(files.SyntaxTrees.Reverse());

        GeneratorRun.Of(swapped).Files.ShouldBe(GeneratorRun.Of(files).Files);
        GeneratorRun.Of(files).Files["Acme.Relay.g.cs"].ShouldContain("if (!A()) return default;\n        if (!B()) return default;\n");
    }

    private static List<object> SpecsOf(params string[] files)
    {
        var run = GeneratorRun.Of(Sources.Compile(files.Select(static file => "using NostrToolkit;\nnamespace Acme;\n" + file)));
        run.Complaints.ShouldBeEmpty();
        var specs = TrackingNamesTests.All.SelectMany(name => run.Step(name)).Select(static result => result.Value).ToList();
        specs.ShouldNotBeEmpty();
        return specs;
    }
}
