using Microsoft.CodeAnalysis.Testing;
using Test = NostrToolkit.Analyzers.Tests.RuleTest<NostrToolkit.Analyzers.UnhandledMessageAnalyzer, NostrToolkit.Analyzers.UnhandledMessageCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnhandledMessageTests
{
    [Fact]
    public Task Each_missing_message_of_another_project_is_reported() => Verify("""
        [MessageHandler(Direction.ToRelay)]
        partial class {|NTK1001:{|NTK1001:Relay|}|};
        """);

    [Fact]
    public Task A_handled_message_is_not_reported() => Verify("""
        [MessageHandler(Direction.ToRelay)]
        partial class {|NTK1001:Relay|}
        {
            private void Handle(in PingMessage message) { }
        }
        """);

    [Fact]
    public Task An_ignored_message_is_not_reported() => Verify("""
        [MessageHandler(Direction.ToRelay)]
        [Ignores(typeof(PongMessage))]
        partial class {|NTK1001:Relay|};
        """);

    [Fact]
    public Task Handled_or_ignored_is_enough() => Verify("""
        [MessageHandler(Direction.ToRelay), Ignores(typeof(PongMessage))]
        partial class Relay
        {
            private ValueTask Handle(PingMessage message, CancellationToken cancellationToken) => default;
        }
        """);

    [Fact]
    public Task Only_messages_of_the_handlers_direction_are_missing() => Verify("""
        [MessageHandler(Direction.ToClient)]
        partial class {|NTK1001:Client|};
        """);

    [Fact]
    public async Task The_text_names_the_verb_and_the_type()
    {
        var test = Create("""
            [MessageHandler(Direction.ToClient)]
            partial class {|#0:Client|};
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(new UnhandledMessageAnalyzer().SupportedDiagnostics[0])
            .WithLocation(0)
            .WithMessage("'Client' neither handles nor ignores HELLO ('HelloMessage')"));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("private Task Handle(PingMessage message) => Task.CompletedTask;")]
    [InlineData("private int Handle(in PingMessage message) => 0;")]
    [InlineData("private void Handle(ref PingMessage message) { }")]
    [InlineData("private void Handle(in PingMessage message, int number) { }")]
    [InlineData("private void Handle(in PingMessage message, CancellationToken token, int number) { }")]
    [InlineData("private void Handle<T>(in PingMessage message) { }")]
    [InlineData("private void OnPing(in PingMessage message) { }")]
    [InlineData("private void Handle(PingMessage[] messages) { }")]
    public Task A_method_of_another_shape_handles_nothing(string method) => Verify($$"""
        [MessageHandler(Direction.ToRelay), Ignores(typeof(PongMessage))]
        partial class {|NTK1001:Relay|}
        {
            {{method}}
        }
        """);

    [Fact]
    public Task Messages_of_the_same_project_count() => Verify("""
        [NostrMessage("OWN", Direction.ToClient)]
        public readonly partial record struct OwnMessage(long Value);

        namespace Inner
        {
            [NostrMessage("DEEP", Direction.ToClient)]
            public readonly partial record struct DeepMessage(long Value);
        }

        [MessageHandler(Direction.ToClient), Ignores(typeof(HelloMessage)), Ignores(typeof(Inner.DeepMessage))]
        partial class {|NTK1001:Client|};
        """);

    [Fact]
    public Task All_parts_of_a_class_count_and_the_part_with_the_attribute_is_marked()
    {
        var test = Create("""
            partial class Relay
            {
                private void Handle(in PingMessage message) { }
            }

            [MessageHandler(Direction.ToRelay)]
            partial class {|NTK1001:Relay|};
            """);
        test.TestState.Sources.Add("""
            partial class Relay
            {
                private const string Name = "";
            }
            """);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_part_in_another_file_counts()
    {
        var test = Create("""
            [MessageHandler(Direction.ToRelay)]
            partial class Relay;
            """);
        test.TestState.Sources.Add("""
            [Ignores(typeof(PongMessage))]
            partial class Relay
            {
                private void Handle(in PingMessage message) { }
            }
            """);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_method_of_a_base_class_is_not_called_but_what_it_ignores_is_ignored() => Verify("""
        [Ignores(typeof(PongMessage))]
        class Base
        {
            protected void Handle(in PingMessage message) { }
        }

        [MessageHandler(Direction.ToRelay)]
        partial class {|NTK1001:Relay|} : Base;
        """);

    [Fact]
    public Task A_class_derived_from_a_handler_is_no_handler() => Verify("""
        [MessageHandler(Direction.ToRelay), Ignores(typeof(PingMessage)), Ignores(typeof(PongMessage))]
        partial class Relay;

        class Derived : Relay;
        """);

    [Fact]
    public Task A_message_that_the_handler_cannot_see_is_not_missing() => Verify("""
        [MessageHandler(Direction.ToRelay), Ignores(typeof(PingMessage)), Ignores(typeof(PongMessage))]
        partial class Relay;
        """);

    [Fact]
    public Task Generated_handlers_are_left_alone()
    {
        var test = Create("class User;");
        test.TestState.Sources.Add(("Relay.g.cs", """
            // <auto-generated/>
            [MessageHandler(Direction.ToRelay)]
            partial class Relay;
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Attributes_of_the_same_names_elsewhere_mean_nothing() => Verify("""
        [Mine.MessageHandler]
        class Relay;

        namespace Mine
        {
            class MessageHandlerAttribute : Attribute;
        }
        """);

    private static Task Verify(string source) => Create(source).RunAsync(TestContext.Current.CancellationToken);

    private static Test Create(string source) => new(source) { TestState = { Sources = { ("Usings.cs", Test.Usings + "global using Messages;") } } };
}
