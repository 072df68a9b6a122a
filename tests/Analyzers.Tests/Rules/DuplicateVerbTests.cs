using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.DuplicateVerbAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class DuplicateVerbTests
{
    [Fact]
    public Task The_second_of_two_says_it() => Test.Reports("""
        [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Ping(long Number);
        [NostrMessage({|NTK1006:"X-PING"|}, Direction.ToRelay)] public partial record struct Pong(long Number);
        """);

    [Fact]
    public Task Two_types_of_one_name_in_two_namespaces_are_two() => Test.Reports("""
        namespace A { [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Ping(long Number); }
        namespace B { [NostrMessage({|NTK1006:"X-PING"|}, Direction.ToRelay)] public partial record struct Ping(long Number); }
        namespace C { [NostrMessage("X-PONG", Direction.ToRelay)] public partial record struct Ping(long Number); }
        """);

    [Theory]
    [InlineData("\"REQ\"", "Direction.ToRelay")]
    [InlineData("\"NOTICE\"", "Direction.ToClient")]
    [InlineData("\"EVENT\"", "Direction.ToClient")]
    public Task A_message_of_the_toolkit_counts(string name, string direction)
        => Test.Reports($$"""[NostrMessage({|NTK1006:{{name}}|}, {{direction}})] public partial record struct Mine(JsonTail<Kind> Kinds);""".Replace("JsonTail", "NostrToolkit.Wire.JsonTail"));

    [Theory]
    [InlineData("\"REQ\", Direction.ToClient")]
    [InlineData("\"req\", Direction.ToRelay")]
    [InlineData("\"X-REQ\", Direction.ToRelay")]
    public Task Another_name_or_direction_is_another_message(string arguments)
        => Test.Reports($"[NostrMessage({arguments})] public partial record struct Mine(long Number);");

    [Fact]
    public Task Who_ignores_one_of_the_two_knows_of_both() => Test.Reports("""
        [NostrMessage("REQ", Direction.ToRelay)] public partial record struct Mine(long Number);
        [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Ping(long Number);
        [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Pong(long Number);

        [MessageHandler(Direction.ToRelay), Ignores(typeof(ReqMessage)), Declines(typeof(Pong))]
        public partial class Relay
        {
            private void Handle(in Mine message) { }
            private void Handle(in Ping message) { }
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        """);

    [Fact]
    public Task One_without_a_codec_is_no_second() => Test.Reports("""
        [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Ping(long Number);
        [NostrMessage("X-PING", Direction.ToRelay)] public record struct Quit(long Number);
        """);

    [Fact]
    public async Task The_text_names_the_other()
    {
        var found = await UserProject.AnalyzeAsync(await UserProject.CompileAsync(
            """namespace Acme; [NostrMessage("CLOSE", Direction.ToRelay)] public partial record struct End(SubscriptionId Subscription);"""));

        found.ShouldHaveSingleItem().GetMessage(null)
            .ShouldBe("'End' is CLOSE to a relay, and so is 'NostrToolkit.CloseMessage': a handler is given one of the two");
    }
}
