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
