using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Generators;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>The rule and HandlerGenerator share no code, so this holds them together, on the catalogue that ships.</summary>
public sealed class UnhandledMessageAgreementTests
{
    [Theory]
    [InlineData("void Handle(in CloseMessage message) { }")]
    [InlineData("void Handle(CloseMessage message) { }")]
    [InlineData("public static void Handle(CloseMessage message, CancellationToken token = default) { }")]
    [InlineData("ValueTask Handle(in CloseMessage message) => default;")]
    [InlineData("async ValueTask Handle(CloseMessage message, CancellationToken token) => await Task.Yield();")]
    [InlineData("async void Handle(CloseMessage message) => await Task.Yield();")]
    [InlineData("Task Handle(CloseMessage message) => Task.CompletedTask;")]
    [InlineData("ValueTask<int> Handle(CloseMessage message) => default;")]
    [InlineData("Task<int> Handle(CloseMessage message) => Task.FromResult(1);")]
    [InlineData("Task? Handle(CloseMessage message) => null;")]
    [InlineData("ref ValueTask Handle(CloseMessage message) => throw null!;")]
    [InlineData("[Before] bool Handle(CloseMessage message) => true;")]
    [InlineData("void Handle(CloseMessage message, string session) { }")]
    [InlineData("void Handle(in string session, in CloseMessage message, CancellationToken token) { }")]
    [InlineData("void Handle(CloseMessage message, string session, string other) { }")]
    [InlineData("void Handle(CloseMessage message, ref string session) { }")]
    [InlineData("void Handle(CloseMessage message, ReadOnlyMemory<byte> text) { }")]
    [InlineData("void Handle(CloseMessage message, ReqMessage other) { }")]
    [InlineData("void Handle(in CloseMessage message) { } void Handle(CloseMessage message, CancellationToken token) { }")]
    [InlineData("void Handle(ref CloseMessage message) { }")]
    [InlineData("void Handle(ref readonly CloseMessage message) { }")]
    [InlineData("void Handle(out CloseMessage message) => message = default;")]
    [InlineData("void Handle(CloseMessage? message) { }")]
    [InlineData("void Handle(in CloseMessage message, in CancellationToken token) { }")]
    [InlineData("void Handle(in CloseMessage message, ref CancellationToken token) { }")]
    [InlineData("void Handle(in CloseMessage message, CancellationToken? token) { }")]
    [InlineData("void Handle(CancellationToken token, CloseMessage message) { }")]
    [InlineData("void Handle<T>(in CloseMessage message) { }")]
    [InlineData("void Handle() { }")]
    [InlineData("void handle(in CloseMessage message) { }")]
    [InlineData("class Handle;")]
    [InlineData("} class Base { protected void Handle(in CloseMessage message) { } } partial class Relay : Base {")]
    public async Task A_message_is_reported_unless_the_generator_dispatches_it(string member)
    {
        var compilation = Compile($$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using NostrToolkit;
            [MessageHandler(Direction.ToRelay, Context = typeof(string))] partial class Relay { {{member}} }
            """);

        var dispatched = DispatchOf(compilation).Contains("Dispatch_CLOSE(", StringComparison.Ordinal);
        var reported = await ReportedAsync(compilation);

        reported.Contains("CLOSE").ShouldBe(!dispatched);
    }

    [Theory]
    [InlineData("int")]
    [InlineData("int[]")]
    [InlineData("Dictionary<string, Uri>")]
    [InlineData("Outer.Inner")]
    [InlineData("Span<byte>")]
    [InlineData("Outer")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("CancellationToken")]
    [InlineData("Local")]
    [InlineData("List<Local>")]
    [InlineData("List<Missing>")]
    public async Task A_context_is_one_for_the_rule_if_it_is_one_for_the_generator(string context)
    {
        var compilation = Compile($$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using NostrToolkit;
            file class Local;
            public static class Outer { public struct Inner; }
            [MessageHandler(Direction.ToRelay, Context = typeof({{context}}))] partial class Relay { void Handle(in CloseMessage message, {{context}} context) { } }
            """);
        var dispatched = DispatchOf(compilation).Contains("Dispatch_CLOSE(", StringComparison.Ordinal);

        (await ReportedAsync(compilation)).Contains("CLOSE").ShouldBe(!dispatched);
    }

    // Why it is not dispatched is NTK1010, also where NTK1001 has nothing to say.
    [Theory]
    [InlineData("[Before] bool Ask() => true;")]
    [InlineData("[Before] bool Ask(string session, ReadOnlyMemory<byte> text, CancellationToken token) => true;")]
    [InlineData("[Before] static async ValueTask<bool> Ask(CloseMessage message) { await Task.Yield(); return true; }")]
    [InlineData("[Before] Task<bool> Ask(in CloseMessage message, in string session) => Task.FromResult(true);")]
    [InlineData("[Before] bool Ask(in CountMessage message) => true;")]
    [InlineData("[Before] bool Ask(in ReqMessage message) => true;")]
    [InlineData("[Before] bool Ask(in AuthMessage message) => true;")]
    [InlineData("[Before] bool Ask(in EoseMessage message) => true;")]
    [InlineData("[Before] bool Ask(CloseMessage? message) => true;")]
    [InlineData("[Before] bool Ask(CloseMessage message, ReadOnlyMemory<byte> text) => true;")]
    [InlineData("[Before] bool Ask(string session, string other) => true;")]
    [InlineData("[Before] bool Ask(ReadOnlyMemory<char> text) => true;")]
    [InlineData("[Before] bool Ask(ref CloseMessage message) => true;")]
    [InlineData("[Before] bool Ask<T>() => true;")]
    [InlineData("[Before] void Ask() { }")]
    [InlineData("[Before] bool? Ask() => true;")]
    [InlineData("[Before] ValueTask<int> Ask() => default;")]
    [InlineData("[Before] async void Ask() => await Task.Yield();")]
    [InlineData("[Before] Task<bool>? Ask() => null;")]
    [InlineData("void OnUnreadable(in UnreadableMessage Ask) { }")]
    [InlineData("private partial Task OnUnreadable(UnreadableMessage Ask, string session) => Task.CompletedTask;")]
    [InlineData("int OnUnreadable(UnreadableMessage Ask) => 1;")]
    [InlineData("void OnUnreadable(string Ask, CancellationToken token) { }")]
    [InlineData("void OnUnreadable(in CloseMessage Ask) { }")]
    public async Task A_hook_is_reported_unless_the_generator_calls_it(string member)
    {
        var compilation = Compile($$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using NostrToolkit;
            [MessageHandler(Direction.ToRelay, Context = typeof(string)), Declines(typeof(CountMessage)), Ignores(typeof(AuthMessage))] partial class Relay : IReplySink
            {
                public void Reply<T>(in T message) where T : struct, INostrMessage<T> { }
                void Handle(in CloseMessage message) { }
                {{member}}
            }
            """);
        var called = DispatchOf(compilation);

        Generate(compilation, out var output);
        var diagnostics = await output
            .WithAnalyzers([new HandlerMethodShapeAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        diagnostics.IsEmpty.ShouldBe(called.Contains(member.Contains("OnUnreadable", StringComparison.Ordinal) ? "OnUnreadable(" : "Ask(", StringComparison.Ordinal), string.Join('\n', diagnostics));
    }

    // A message that has no codec exists neither for the dispatch nor for the rule.
    [Theory]
    [InlineData("public readonly partial record struct OwnMessage(long Value);", true)]
    [InlineData("internal partial record struct OwnMessage(EventView Event, [Optional] long? More);", true)]
    [InlineData("[NostrObject] public partial record struct OwnMessage([Member(\"a\")] long Value);", true)]
    [InlineData("public readonly record struct OwnMessage(long Value);", false)]
    [InlineData("public partial struct OwnMessage;", false)]
    [InlineData("public partial record struct OwnMessage;", false)]
    [InlineData("public partial record struct OwnMessage(string Value);", false)]
    [InlineData("public partial record struct OwnMessage(long? Value);", false)]
    public async Task A_message_of_the_project_itself_is_missing_if_it_can_be_dispatched(string declaration, bool exists)
    {
        (await OwnReportedAsync(declaration, "")).ShouldBe(exists);
        (await OwnReportedAsync(declaration, "[Ignores(typeof(OwnMessage))]")).ShouldBeFalse();
        var handled = Compile(Own(declaration, "", "void Handle(in OwnMessage message) { }"));
        DispatchOf(handled).Contains("Dispatch_OWN(", StringComparison.Ordinal).ShouldBe(exists);
        (await ReportedAsync(handled)).ShouldNotContain("OWN");
    }

    [Theory]
    [InlineData(Direction.ToRelay)]
    [InlineData(Direction.ToClient)]
    public async Task An_empty_handler_misses_the_whole_catalogue(Direction direction)
    {
        var catalogue = typeof(ReqMessage).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>()
            .Where(entry => entry.Direction == direction)
            .Select(static entry => entry.Name);

        var reported = await ReportedAsync(Compile($"[NostrToolkit.MessageHandler(NostrToolkit.Direction.{direction})] partial class Empty;"));

        reported.ShouldBe(catalogue, ignoreOrder: true);
    }

    private static async Task<bool> OwnReportedAsync(string declaration, string attribute)
        => (await ReportedAsync(Compile(Own(declaration, attribute, "")))).Contains("OWN");

    private static string Own(string declaration, string attribute, string member) => $$"""
        using NostrToolkit;
        [MessageHandler(Direction.ToRelay)] {{attribute}} partial class Relay { {{member}} }
        [NostrMessage("OWN", Direction.ToRelay)] {{declaration}}
        """;

    private static string DispatchOf(Compilation compilation)
        => Generate(compilation, out _).GeneratedTrees
            .Select(static tree => tree.ToString())
            .Single(static text => text.Contains(" DispatchAsync(", StringComparison.Ordinal));

    // As in a user's build: the rule sees what both generators wrote.
    private static GeneratorDriverRunResult Generate(Compilation compilation, out Compilation output)
    {
        var result = CSharpGeneratorDriver.Create(new CodecGenerator(), new HandlerGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out _, TestContext.Current.CancellationToken)
            .GetRunResult();
        result.Diagnostics.ShouldBeEmpty();
        return result;
    }

    // "'Relay' neither handles nor ignores CLOSE ('CloseMessage')"
    private static async Task<List<string>> ReportedAsync(Compilation compilation)
    {
        Generate(compilation, out var output);
        var diagnostics = await output
            .WithAnalyzers([new UnhandledMessageAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(static diagnostic => diagnostic.GetMessage(null).Split("ignores ")[1].Split(' ')[0])];
    }

    private static CSharpCompilation Compile(string source)
        => CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(static path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Wire.ReadError).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ReqMessage).Assembly.Location),
    ];
}
