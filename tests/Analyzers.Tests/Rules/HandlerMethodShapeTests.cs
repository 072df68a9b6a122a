using Microsoft.CodeAnalysis;
using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.HandlerMethodShapeAnalyzer, NostrToolkit.Analyzers.HandlerMethodShapeCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class HandlerMethodShapeTests
{
    [Theory]
    [InlineData("void Handle<T>(in CloseMessage message) { }", "it is generic")]
    [InlineData("async void Handle(CloseMessage message) => await Task.Yield();", "it is 'async void', so that nobody knows when it ends, and the message is gone before it has")]
    [InlineData("int Handle(in CloseMessage message) => 0;", "it returns 'int', not void, ValueTask or Task")]
    [InlineData("Task<int> Handle(CloseMessage message) => Task.FromResult(0);", "it returns 'Task<int>', not void, ValueTask or Task")]
    [InlineData("void Handle(ref CloseMessage message) { }", "its parameter 'message' is 'ref', not 'in' or by value")]
    [InlineData("void Handle(ref readonly CloseMessage message) { }", "its parameter 'message' is 'ref readonly', not 'in' or by value")]
    [InlineData("void Handle(out CloseMessage message) => message = default;", "its parameter 'message' is 'out', not 'in' or by value")]
    [InlineData("void Handle() { }", "it takes no message")]
    [InlineData("void Handle(Session session, CancellationToken token) { }", "it takes no message")]
    [InlineData("void Handle(string text) { }", "its parameter 'text' of type 'string' is neither a message, the context 'Session' nor a CancellationToken")]
    [InlineData("void Handle(CloseMessage? message) { }", "its parameter 'message' of type 'CloseMessage?' is neither a message, the context 'Session' nor a CancellationToken")]
    [InlineData("void Handle(in CloseMessage message, int number) { }", "its parameter 'number' of type 'int' is neither a message, the context 'Session' nor a CancellationToken")]
    [InlineData("void Handle(in CloseMessage message, in ReqMessage other) { }", "it takes two messages")]
    [InlineData("void Handle(in CloseMessage message, Session a, Session b) { }", "it takes two parameters of type 'Session'")]
    [InlineData("void Handle(in EoseMessage message) { }", "EOSE ('EoseMessage') is for a client, and the class handles what is for a relay")]
    [InlineData("void Handle(in ReqMessage message, CancellationToken token) { } void Handle(in ReqMessage message) { }", "another method handles REQ ('ReqMessage')")]
    [InlineData("[Before] void Ask() { }", "it returns 'void', not bool, ValueTask<bool> or Task<bool>")]
    [InlineData("[Before] ValueTask Ask() => default;", "it returns 'ValueTask', not bool, ValueTask<bool> or Task<bool>")]
    [InlineData("[Before] bool Ask(string text) => true;", "its parameter 'text' of type 'string' is neither a message, its text, the context 'Session' nor a CancellationToken")]
    [InlineData("[Before] bool Ask(in CloseMessage message, ReadOnlyMemory<byte> text) => true;", "it takes a message and its text")]
    [InlineData("[Before] bool Ask(in CloseMessage message, in ReqMessage other) => true;", "it takes two messages")]
    [InlineData("[Before] bool Ask(in EoseMessage message) => true;", "EOSE ('EoseMessage') is for a client, and the class handles what is for a relay")]
    [InlineData("[Before] bool Ask(in CloseMessage message) => true;", "no method handles CLOSE ('CloseMessage')")]
    [InlineData("[Before] bool Ask(in AuthMessage message) => true;", "no method handles AUTH ('AuthMessage')")]
    [InlineData("int OnUnreadable(UnreadableMessage message) => 0;", "it returns 'int', not void, ValueTask or Task")]
    [InlineData("void OnUnreadable(Session session) { }", "it takes no 'UnreadableMessage'")]
    [InlineData("void OnUnreadable(UnreadableMessage message, string text) { }", "its parameter 'text' of type 'string' is neither an 'UnreadableMessage', the context 'Session' nor a CancellationToken")]
    public async Task It_says_why_a_method_is_not_called(string member, string reason)
    {
        var found = await FindAsync(Handler(member));

        found.ShouldHaveSingleItem().GetMessage(null).ShouldEndWith(" is never called: " + reason);
    }

    [Fact]
    public Task Of_two_methods_for_a_message_the_one_that_is_not_called_is_reported() => Test.Reports("""
        [MessageHandler(Direction.ToClient)]
        partial class Client
        {
            void {|NTK1010:Handle|}(EoseMessage message) { }
            void Handle(in EoseMessage message, CancellationToken token) { }
            void {|NTK1010:Handle|}(in EoseMessage message) { }
        }
        """);

    [Theory]
    [InlineData("void Handle(in CloseMessage message, Session session, CancellationToken token) { }")]
    [InlineData("static Task Handle(CancellationToken token, CloseMessage message) => Task.CompletedTask;")]
    [InlineData("async ValueTask Handle(CloseMessage message) => await Task.Yield();")]
    [InlineData("[Before] bool Ask(ReadOnlyMemory<byte> text, Session session) => true;")]
    [InlineData("[Before(3)] async ValueTask<bool> Ask(CancellationToken token) { await Task.Yield(); return true; }")]
    [InlineData("[Before] bool Ask(in CountMessage message) => true;")]
    [InlineData("private partial ValueTask OnUnreadable(UnreadableMessage message, Session session) => default;")]
    [InlineData("void OnUnreadable(in UnreadableMessage message) { }")]
    [InlineData("void handle(string text) { }")]
    [InlineData("class Nested { void Handle(string text) { } }")]
    [InlineData("bool Ask(int number) => true;")]
    [InlineData("void Method() { void Handle(int number) { } Handle(1); }")]
    public Task What_is_called_or_is_nobodys_business_is_not_reported(string member) => Test.Reports(Handler(member));

    [Fact]
    public Task A_method_that_somebody_else_calls_is_not_reported() => Test.Reports("""
        interface IRequestHandler { Task<string> Handle(string request, CancellationToken cancellationToken); }
        interface IOther { int Handle(); }

        abstract class Base { protected abstract void Handle(object request); }

        [MessageHandler(Direction.ToClient)]
        partial class Client : Base, IRequestHandler, IOther
        {
            public Task<string> Handle(string request, CancellationToken cancellationToken) => Task.FromResult("");
            protected override void Handle(object request) { }
            int IOther.Handle() => 1;
        }
        """);

    [Fact]
    public Task A_hook_outside_of_a_handler_is_never_called() => Test.Reports("""
        class Base { [Before] protected bool {|NTK1010:Ask|}() => true; }

        [MessageHandler(Direction.ToClient)]
        partial class Client : Base;
        """);

    [Fact]
    public async Task Whose_context_is_which_is_said()
        => (await FindAsync("[MessageHandler(Direction.ToClient)] partial class Client { void Handle(in EoseMessage message, Uri relay) { } }"))
            .ShouldHaveSingleItem().GetMessage(null)
            .ShouldBe("'Handle' is never called: its parameter 'relay' of type 'Uri' is neither a message nor a CancellationToken");

    [Fact]
    public Task All_parts_of_a_class_are_looked_at() => Test.Reports("""
        [MessageHandler(Direction.ToClient)]
        partial class Client;

        partial class Client
        {
            [Before] private int {|NTK1010:Ask|}() => 1;
        }
        """);

    // Its own rules say what is wrong with such a message.
    [Fact]
    public Task A_message_without_a_codec_is_not_this_rules_matter() => Test.Reports("""
        [MessageHandler(Direction.ToClient)]
        partial class Client
        {
            void Handle(in XMessage message) { }
        }

        [NostrMessage("X", Direction.ToClient)] public readonly record struct XMessage(long Value);
        """);

    [Theory]
    [InlineData("[MessageHandler(Direction.ToRelay, Context = )] partial class R { void Handle( } ")]
    [InlineData("[MessageHandler(Direction.ToRelay, Context = typeof(Missing))] partial class R { Missing Handle(Missing a, Missing b) { [Before] bool X(")]
    [InlineData("[MessageHandler] partial class R<T> { [Before] T A(T t) => t; void Handle(T message) { } }")]
    [InlineData("[MessageHandler((Direction)9, Context = typeof(void))] partial struct R { [Before(\"x\")] int* A(int* p) => p; }")]
    [InlineData("[MessageHandler(Direction.ToRelay), Declines(), Ignores(3)] partial class R { partial void OnUnreadable(UnreadableMessage m; Handle }")]
    public async Task Unfinished_code_is_no_reason_to_throw(string source)
        => (await UserProject.AnalyzeAsync(await UserProject.CompileAsync(source))).ShouldNotContain(static finding => finding.Id == "AD0001");

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source)
        => [.. (await UserProject.AnalyzeAsync(await UserProject.CompileAsync(source))).Where(static finding => finding.Id == "NTK1010")];

    private static string Handler(string member) => $$"""
        class Session : IReplySink
        {
            public void Reply<TMessage>(in TMessage message)
                where TMessage : struct, INostrMessage<TMessage>
            {
            }
        }

        [MessageHandler(Direction.ToRelay, Context = typeof(Session))]
        [Declines(typeof(CountMessage)), Ignores(typeof(AuthMessage))]
        partial class Relay
        {
            {{member}}
        }
        """;
}
