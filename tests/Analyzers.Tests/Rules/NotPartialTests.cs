using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.NotPartialAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class NotPartialTests
{
    [Theory]
    [InlineData("""[NostrMessage("X-PING", Direction.ToRelay)] public readonly record struct {|NTK1002:Ping|}(long Number);""")]
    [InlineData("""[NostrObject] record struct {|NTK1002:Stats|}([Member("a")] long A);""")]
    [InlineData("[MessageHandler(Direction.ToRelay)] public sealed class {|NTK1002:Relay|};")]
    [InlineData("[NostrMatcher(typeof(FilterView))] public sealed class {|NTK1002:Matcher|};")]
    [InlineData("""[NostrMessage("X-PING", Direction.ToRelay)] public struct {|NTK1002:Ping|};""")]
    [InlineData("""[NostrMessage("X-PING", Direction.ToRelay), Serializable] public record struct {|NTK1002:@event|}(long Number);""")]
    [InlineData("""[NostrToolkit.NostrMessageAttribute("X-PING", Direction.ToRelay)] public record struct {|NTK1002:Ping|}(long Number);""")]
    [InlineData("""using Verb = NostrToolkit.NostrMessageAttribute; [Verb("X-PING", Direction.ToRelay)] public record struct {|NTK1002:Ping|}(long Number);""")]
    [InlineData("[NostrKind(1)] public sealed record {|NTK1002:Note|}([property: Content] string Text);")]
    [InlineData("[NostrTag] public readonly record struct {|NTK1002:Pointer|}(EventId Id);")]
    public Task A_type_that_is_to_be_continued_must_be_partial(string source) => Test.Reports(source);

    [Theory]
    [InlineData("""[NostrMessage("X-PING", Direction.ToRelay)] public readonly partial record struct Ping(long Number);""")]
    [InlineData("public record struct Ping(long Number);")]
    [InlineData("class NostrMessageAttribute : Attribute; [NostrMessage] class Ping;")]
    [InlineData("namespace Mine { class NostrObjectAttribute : Attribute; [Mine.NostrObject] class Ping; }")]
    [InlineData("[Ignores(typeof(ReqMessage))] class Base;")]
    public Task A_partial_type_and_one_without_generated_code_may_be_as_they_are(string source) => Test.Reports(source);
}
