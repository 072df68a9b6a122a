namespace NostrToolkit.Generators.Tests;

/// <summary>Names that are one name to a file system or to the compiler, although the user's are two.</summary>
public sealed class ClashTests
{
    private const string OnUnreadable = """
        private partial System.Threading.Tasks.ValueTask OnUnreadable(
            UnreadableMessage message, System.Threading.CancellationToken cancellationToken) => default;
        """;

    [Fact]
    public void A_type_that_is_message_and_object_has_the_codec_of_a_message()
        => Compiles("""
            [NostrMessage("X", Direction.ToRelay), NostrObject] public partial record struct X([Member("a")] long A);
            """).Files.Single().Value.ShouldContain("partial record struct X : global::NostrToolkit.INostrMessage<global::Acme.X>");

    [Fact]
    public void A_type_that_is_kind_and_tag_is_a_kind()
        => Compiles("""
            [NostrKind(1), NostrTag] public sealed partial record X([Tag("a")] string A);
            """).Files.Single().Value.ShouldContain("partial record X : global::NostrToolkit.INostrKind<global::Acme.X>");

    [Fact]
    public void Two_enumerations_of_one_name_do_not_mix_up()
        => Compiles("""
            namespace One { public enum Mood { A } }
            namespace Two { public enum Mood { B } }
            [NostrKind(1)] public sealed partial record X([Tag("a")] One.Mood A, [Tag("b")] Two.Mood B, [Tag("c")] One.Mood? C);
            """).Files.Single().Value.ShouldContain("TryParse_Acme_One_Mood(");

    [Fact]
    public void Names_of_tags_may_be_any_text()
        => Compiles("""
            [NostrKind(1)] public sealed partial record X([Tag("\"{0}\\\n☀😀")] string A, [Tag(" ")] bool B, [Tag("\u0000")] long? C);
            """).Files.Count.ShouldBe(1);

    [Fact]
    public void Types_whose_names_differ_in_case_have_a_file_each()
        => Compiles("""
            [NostrMessage("A", Direction.ToRelay)] public partial record struct Ping(long A);
            [NostrMessage("B", Direction.ToRelay)] public partial record struct PING(long A);
            [NostrObject] public partial record struct pInG([Member("a")] long A);
            [MessageHandler(Direction.ToRelay)] public partial class Relay { $OnUnreadable }
            [MessageHandler(Direction.ToRelay)] public partial class RELAY { $OnUnreadable }
            """).Files.Keys.ShouldBe(
            ["Acme.PING.g.cs", "Acme.Ping-1-0.g.cs", "Acme.RELAY.g.cs", "Acme.Relay-1-0.g.cs", "Acme.pInG-2-0.g.cs"], ignoreOrder: true);

    [Fact]
    public void So_have_types_in_namespaces_whose_names_differ_in_case()
        => Compiles("""
            namespace One { [NostrMessage("A", Direction.ToRelay)] public partial record struct Ping(long A); }
            namespace ONE { [NostrMessage("B", Direction.ToRelay)] public partial record struct Ping(long A); }
            """).Files.Keys.ShouldBe(["Acme.ONE.Ping.g.cs", "Acme.One.Ping-0-1-0.g.cs"], ignoreOrder: true);

    [Fact]
    public void An_attribute_on_two_parts_is_the_compilers_error_and_not_ours()
        => GeneratorRun.Of(Source("""
            [NostrMessage("A", Direction.ToRelay)] public partial record struct Ping(long A);
            [NostrMessage("B", Direction.ToRelay)] public partial record struct Ping;
            """)).Complaints.ShouldBeEmpty();

    [Theory]
    [InlineData("X", 1, "Dispatch_X(")]
    [InlineData("NEG_OPEN", 2, "Dispatch_NEG_OPEN_(")]
    public void Two_messages_of_a_handler_never_share_a_method(string otherName, int routes, string method)
    {
        var name = otherName.Replace('_', '-');
        var files = Compiles($$"""
            [NostrMessage("{{name}}", Direction.ToRelay)] public partial record struct First(long A);
            [NostrMessage("{{otherName}}", Direction.ToRelay)] public partial record struct Second(long A);
            [MessageHandler(Direction.ToRelay)] public partial class Relay
            {
                private void Handle(in Second message) { }
                private void Handle(in First message) { }
                $OnUnreadable
            }
            """).Files;

        files["Acme.Relay.g.cs"].Split("ValueTask Dispatch_").Length.ShouldBe(1 + routes);
        files["Acme.Relay.g.cs"].ShouldContain("global::Acme.First.TryRead(");
        files["Acme.Relay.g.cs"].ShouldContain(method);
    }

    [Theory]
    [InlineData("public", "internal class Session;", "Session", "internal")]
    [InlineData("public", "public class Outer { internal class Session; }", "Outer.Session", "internal")]
    [InlineData("public", "internal class Session;", "System.Collections.Generic.List<Session>[]", "internal")]
    [InlineData("public", "public class Session;", "Session", "public")]
    [InlineData("internal", "internal class Session;", "Session", "public")]
    public void A_dispatch_is_as_visible_as_its_context(string handler, string session, string type, string dispatch)
        => Compiles($$"""
            {{session}}
            [MessageHandler(Direction.ToRelay, Context = typeof({{type}}))] {{handler}} partial class Relay
            {
                private void OnUnreadable(in UnreadableMessage message, {{type}} session) { }
            }
            """).Files["Acme.Relay.g.cs"].ShouldContain($"{dispatch} global::System.Threading.Tasks.ValueTask DispatchAsync(");

    [Fact]
    public void Of_two_overloads_the_one_that_is_meant_is_called()
        => Compiles("""
            [MessageHandler(Direction.ToRelay)] public partial class Relay
            {
                [Before] private bool Ask(in CloseMessage message) => true;
                private int Ask(CloseMessage message) => 1;
                private void Handle(in CloseMessage message) { }
                private int Handle(CloseMessage message) => 1;
                $OnUnreadable
            }
            """).Files["Acme.Relay.g.cs"].ShouldContain("Ask(in value)");

    [Theory]
    [InlineData("void OnUnreadable(UnreadableMessage message) { }")]
    [InlineData("static System.Threading.Tasks.Task OnUnreadable(System.Threading.CancellationToken token, in UnreadableMessage message) => System.Threading.Tasks.Task.CompletedTask;")]
    [InlineData("partial void OnUnreadable(UnreadableMessage message) { }")]
    [InlineData("internal partial async System.Threading.Tasks.ValueTask OnUnreadable(UnreadableMessage @class) => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("partial void OnUnreadable(UnreadableMessage message); partial void OnUnreadable(UnreadableMessage message) { }")]
    public void What_cannot_be_read_goes_to_a_method_of_any_shape(string method)
        => Compiles($$"""[MessageHandler(Direction.ToRelay)] public partial class Relay { {{method}} }""");

    [Theory]
    [InlineData("ToClient", "")]
    [InlineData("ToRelay", ": IReplySink { public void Reply<T>(in T message) where T : struct, INostrMessage<T> { } }")]
    [InlineData("ToRelay", ": Base; public class Base : IReplySink { void IReplySink.Reply<T>(in T message) { } }")]
    public void No_method_is_needed_where_the_protocol_has_an_answer(string direction, string rest)
        => Compiles($$"""[MessageHandler(Direction.{{direction}})] public partial class Relay {{(rest.Length == 0 ? ";" : rest)}}""");

    [Fact]
    public void What_is_internal_to_another_project_is_not_named()
    {
        var other = GeneratorRun.Of(Sources.Compile("""
            using NostrToolkit;
            [NostrMessage("SEEN", Direction.ToRelay)] public partial record struct Seen(long A);
            [NostrMessage("HIDDEN", Direction.ToRelay)] internal partial record struct Hidden(long A);
            """)).Output.WithAssemblyName("Other").ToMetadataReference();
        var run = GeneratorRun.Of(Source("""
            [MessageHandler(Direction.ToRelay, DeclinesOthers = true)] public partial class Relay : IReplySink { void IReplySink.Reply<T>(in T message) { } }
            """).AddReferences(other));

        run.Files["Acme.Relay.g.cs"].ShouldContain("\"SEEN\"");
        run.Files["Acme.Relay.g.cs"].ShouldNotContain("HIDDEN");
    }

    [Fact]
    public void Otherwise_the_compiler_asks_for_one()
        => GeneratorRun.Of(Source("[MessageHandler(Direction.ToRelay)] public partial class Relay;")).Output
            .GetDiagnostics(TestContext.Current.CancellationToken).Select(static diagnostic => diagnostic.Id).ShouldContain("CS8795");

    private static GeneratorRun Compiles(string source)
    {
        var run = GeneratorRun.Of(Source(source));
        run.Complaints.ShouldBeEmpty();
        // Names in lower case and missing documentation are the user's own affair.
        run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Select(static diagnostic => diagnostic.Id).Except(["CS1591", "CS8981"]).ShouldBeEmpty();
        return run;
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Source(string source)
        => Sources.Compile($$"""
            using NostrToolkit;
            namespace Acme { {{source.Replace("$OnUnreadable", OnUnreadable)}} }
            """);
}
