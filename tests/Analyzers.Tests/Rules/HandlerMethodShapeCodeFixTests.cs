using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.HandlerMethodShapeAnalyzer, NostrToolkit.Analyzers.HandlerMethodShapeCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class HandlerMethodShapeCodeFixTests
{
    [Theory]
    [InlineData("async void Handle(EoseMessage message) => await Task.Yield();", "async ValueTask Handle(EoseMessage message) => await Task.Yield();")]
    [InlineData("async Task<int> Handle(EoseMessage message) => await Task.FromResult(1);", "async ValueTask Handle(EoseMessage message) => await Task.FromResult(1);")]
    [InlineData("Task<int> Handle(EoseMessage message) => Task.FromResult(1);", "Task Handle(EoseMessage message) => Task.FromResult(1);")]
    [InlineData("bool Handle(EoseMessage message) => Other();", "void Handle(EoseMessage message) => Other();")]
    [InlineData("void Handle(ref EoseMessage message) { }", "void Handle(in EoseMessage message) { }")]
    [InlineData("void Handle(ref readonly EoseMessage message) { }", "void Handle(in EoseMessage message) { }")]
    [InlineData("void Handle(in EoseMessage message, int number, CancellationToken token) { }", "void Handle(in EoseMessage message, CancellationToken token) { }")]
    [InlineData("void Handle(int number, in EoseMessage message) { }", "void Handle(in EoseMessage message) { }")]
    [InlineData("void Handle(in EoseMessage message, CancellationToken a, CancellationToken b) { _ = a; }", "void Handle(in EoseMessage message, CancellationToken a) { _ = a; }")]
    [InlineData("[Before] bool Ask(string text) => true;", "[Before] bool Ask() => true;")]
    public Task The_declaration_is_mended(string wrong, string right) => Test.Fixes(Handler(Marked(wrong)), Handler(right));

    [Fact]
    public Task Results_are_dropped() => Test.Fixes(Handler("""
        int {|NTK1010:Handle|}(in EoseMessage message)
            {
                if (message.Hints is null) return 0;
                if (Other()) return Count();
                Func<int> inner = () => { return 2; };
                return inner() + 1;
            }
        """), Handler("""
        void Handle(in EoseMessage message)
            {
                if (message.Hints is null) return;
                if (Other())
                {
                    Count();
                    return;
                }
                Func<int> inner = () => { return 2; };
                _ = inner() + 1;
            }
        """));

    [Fact]
    public Task A_literal_is_left_out() => Test.Fixes(Handler("""
        int {|NTK1010:Handle|}(in EoseMessage message) => 0;
        """), Handler("""
        void Handle(in EoseMessage message)
            {
            }
        """));

    [Fact]
    public Task A_hook_that_only_looks_says_yes() => Test.Fixes(Handler("""
        [Before]
            void {|NTK1010:Look|}()
            {
                if (Other()) return;
                Count();
            }
        """), Handler("""
        [Before]
            bool Look()
            {
                if (Other()) return true;
                Count();
                return true;
            }
        """));

    [Fact]
    public Task So_does_one_that_waits() => Test.Fixes(Handler("""
        [Before]
            async Task {|NTK1010:Look|}(CancellationToken token) => await Task.Delay(1, token);
        """), Handler("""
        [Before]
            async ValueTask<bool> Look(CancellationToken token)
            {
                await Task.Delay(1, token);
                return true;
            }
        """));

    [Theory]
    [InlineData("void Handle<T>(in EoseMessage message) { }")]
    [InlineData("void Handle(out EoseMessage message) => message = default;")]
    [InlineData("void Handle(ref EoseMessage message) => message = default;")]
    [InlineData("void Handle(in EoseMessage message, int number) => Console.WriteLine(number);")]
    [InlineData("ValueTask<int> Handle(EoseMessage message) => default;")]
    [InlineData("[Before] ValueTask Look() => default;")]
    [InlineData("[Before] int Look() => 0;")]
    [InlineData("void Handle(string text) { }")]
    public Task What_a_person_must_decide_is_left(string wrong) => Test.Fixes(Handler(Marked(wrong)), Handler(Marked(wrong)));

    private static string Marked(string member)
        => new[] { "Handle", "Ask", "Look" }.Aggregate(member, static (text, name) => text.Contains($" {name}") ? text.Replace($" {name}", $" {{|NTK1010:{name}|}}") : text);

    private static string Handler(string member) => $$"""
        [MessageHandler(Direction.ToClient)]
        partial class Client
        {
            {{member}}

            private static bool Other() => true;
            private static int Count() => 1;
        }
        """;
}
