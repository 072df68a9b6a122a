using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>
/// The rules of shape and the generators share no code, so this holds them together: what a generator skips, a rule explains, and where no
/// rule speaks, code is written that compiles.
/// </summary>
public sealed class ShapeAgreementTests
{
    private const string Message = """[NostrMessage("X", Direction.ToRelay)] """;

    private const string Kind = "[NostrKind(1234)] ";

    [Theory]
    [InlineData("NTK1002", Message + "public record struct X(long A);")]
    [InlineData("NTK1002", """[NostrObject] public record struct X([Member("a")] long A);""")]
    [InlineData("NTK1003", Message + "public partial record struct X;")]
    [InlineData("NTK1003", Message + "public partial record struct X();")]
    [InlineData("NTK1003", Message + "public partial struct X(long a) { long A => a; }")]
    [InlineData("NTK1003", Message + "public partial struct X { public long A { get; set; } }")]
    [InlineData("NTK1003", Message + "public partial record struct X { public X(long a) => A = a; public long A; }")]
    [InlineData("NTK1003", "[NostrObject] public partial record struct X;")]
    [InlineData("NTK1012", "partial class Outer { " + Message + "public partial record struct X(long A); }")]
    [InlineData("NTK1012", "partial class Outer<T> { public partial class Inner { " + Message + "public partial record struct X(long A); } }")]
    [InlineData("NTK1012", Message + "public partial record struct X<T>(long A);")]
    [InlineData("NTK1012", Message + "file partial record struct X(long A);")]
    [InlineData("NTK1012", """partial struct Outer { [NostrObject] public partial record struct X([Member("a")] long A); }""")]
    [InlineData("NTK1012 NTK1002", "class Outer { " + Message + "public record struct X(long A); }")]
    [InlineData("NTK1005", Message + "public partial record struct X([Optional] long A);")]
    [InlineData("NTK1005", Message + "public partial record struct X(long? A);")]
    [InlineData("NTK1005", Message + "public partial record struct X(string A, long B);")]
    [InlineData("NTK1005", Message + "public partial record struct X(int A);")]
    [InlineData("NTK1005", Message + "public partial record struct X([Optional] int? A);")]
    [InlineData("NTK1005", Message + "public partial record struct X(object A);")]
    [InlineData("NTK1005", Message + "public partial record struct X(long[] A);")]
    [InlineData("NTK1005", Message + "public partial record struct X(Y A); public interface Y : NostrToolkit.Wire.IJsonValue<Kind>;")]
    [InlineData("NTK1005", Message + "public partial record struct X(TagFilterList A);")]
    [InlineData("NTK1005 NTK1002", Message + """public partial record struct X(Y A); [NostrObject] public record struct Y([Member("a")] long A);""")]
    [InlineData("NTK1005", "[NostrObject] public partial record struct X(long A);")]
    [InlineData("NTK1005", """[NostrObject] public partial record struct X([Member("a")] FilterList A);""")]
    [InlineData("NTK1005", """[NostrObject] public partial record struct X([Member("a")] string A);""")]
    [InlineData("NTK1005", """[NostrObject] public partial record struct X([MemberPrefix("#")] Kind A);""")]
    [InlineData("NTK1005", """[NostrObject] public partial record struct X([MemberPrefix("#"), Optional] TagFilterList? A);""")]
    [InlineData("NTK1005", "[NostrObject] public partial record struct X([SourceText] string A);")]
    [InlineData("NTK1005", "[NostrObject] public partial record struct X([SourceText] System.Memory<byte> A);")]
    [InlineData("NTK1005", "[NostrObject] public partial record struct X([SourceText, Optional] System.ReadOnlyMemory<byte>? A);")]
    [InlineData("NTK1004", Message + "public partial record struct X([Optional] long? A, long B);")]
    [InlineData("NTK1004", Message + "public partial record struct X(FilterList A, long B);")]
    [InlineData("NTK1004", Message + "public partial record struct X([Optional] long? A, FilterList B);")]
    [InlineData("NTK1004", Message + "public partial record struct X([Optional] FilterList? A);")]
    [InlineData("NTK1004", Message + "public partial record struct X(FilterList A, FilterList B);")]
    [InlineData("NTK1004", Message + "public partial record struct X(FilterList A, [Optional] long? B);")]
    [InlineData("NTK1011", """[NostrMessage("", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage(null!, Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("A\"B", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("A\\B", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("A\nB", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("\u007f", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("É", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("ZAP⚡", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("🔥", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("\ud83d", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("NTK1011", """[NostrMessage("X", (Direction)2)] public partial record struct X(long A);""")]
    [InlineData("NTK1008", """[NostrObject] public partial record struct X([Member("\\")] long A);""")]
    [InlineData("NTK1008", """[NostrObject] public partial record struct X([Member("a\"")] long A);""")]
    [InlineData("NTK1008", """[NostrObject] public partial record struct X([Member("naïve")] long A);""")]
    [InlineData("NTK1008", """[NostrObject] public partial record struct X([Member(null!)] long A);""")]
    [InlineData("NTK1008", """[NostrObject] public partial record struct X([MemberPrefix("❤")] TagFilterList A);""")]
    [InlineData("NTK1002", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public class X;")]
    [InlineData("NTK1012", "partial class Outer { [MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public partial class X; }")]
    [InlineData("NTK1012", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public partial class X<T>;")]
    [InlineData("NTK1012", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public static partial class X;")]
    [InlineData("NTK1012", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] file partial class X;")]
    [InlineData("NTK1003", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public partial record X;")]
    [InlineData("NTK1011", "[MessageHandler((Direction)7, OwnMessagesOnly = true)] public partial class X;")]
    [InlineData("NTK1002", "[NostrMatcher(typeof(FilterView))] public class X;")]
    [InlineData("NTK1003", "[NostrMatcher(typeof(FilterView))] public partial record X;")]
    [InlineData("NTK1012", "partial class Outer { [NostrMatcher(typeof(FilterView))] public partial class X; }")]
    [InlineData("NTK1002", Kind + "public sealed record X { [Content] public string A { get; init; } = \"\"; }")]
    [InlineData("NTK1012", "public partial class Outer { " + Kind + "public sealed partial record X([property: Content] string A); }")]
    [InlineData("NTK1012", Kind + "public sealed partial record X<T>([Content] string A);")]
    [InlineData("NTK1012", Kind + "file sealed partial record X([Content] string A);")]
    [InlineData("NTK1012", Kind + "public sealed partial record X([Content] string Kind);")]
    [InlineData("NTK1012", Kind + "public sealed partial record X([Content] string A) { public void TryRead() { } }")]
    [InlineData("NTK1003", Kind + "public partial record X([Content] string A);")]
    [InlineData("NTK1003", Kind + "public partial class X { [Content] public string A { get; init; } = \"\"; }")]
    [InlineData("NTK1003", "public record Y; " + Kind + "public sealed partial record X([Content] string A) : Y;")]
    [InlineData("NTK1003", Kind + "public sealed partial record X { public X(string a) => A = a; [Content] public string A { get; init; } }")]
    [InlineData("NTK1005", Kind + "public sealed partial record X(string A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X { public required string A { get; init; } }")]
    [InlineData("NTK1005", Kind + "public sealed partial record X { [Content] public string A { get; } = \"\"; }")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] object A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] double? A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] List<string> A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] string[] A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] IReadOnlyList<string>? A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] IReadOnlyList<string?> A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] DateTimeOffset A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\")] Y A); public enum Y;")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Tag(\"a\"), TagConverter(typeof(string))] Uri A);")]
    [InlineData("NTK1005 NTK1002", Kind + "public sealed partial record X([Tag(\"a\")] Y A); [NostrTag] public record struct Y(string B);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Content] bool A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Content] IReadOnlyList<string> A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Content(Json = typeof(string))] Uri A);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([Content] string A, [Content] string B);")]
    [InlineData("NTK1005", Kind + "public sealed partial record X([OtherTags] IReadOnlyList<string> A);")]
    [InlineData("NTK1008", Kind + "public sealed partial record X([Tag(\"\")] string A);")]
    [InlineData("NTK1008", Kind + "public sealed partial record X([Tag(null!)] string A);")]
    [InlineData("NTK1008", Kind + "public sealed partial record X([Tag(\"\\ud83d\")] string A);")]
    [InlineData("NTK1008", Kind + "public sealed partial record X([Tag(\"t\")] string A, [Tag(\"t\")] IReadOnlyList<string> B);")]
    [InlineData("NTK1002", "[NostrTag] public readonly record struct X(string A);")]
    [InlineData("NTK1003", "[NostrTag] public partial record X(string A);")]
    [InlineData("NTK1003", "[NostrTag] public partial struct X { public string A { get; set; } }")]
    [InlineData("NTK1003", "[NostrTag] public partial record struct X;")]
    [InlineData("NTK1012", "public partial class Outer { [NostrTag] public partial record struct X(string A); }")]
    [InlineData("NTK1005", "[NostrTag] public partial record struct X(bool A);")]
    [InlineData("NTK1005", "[NostrTag] public partial record struct X(string A, object? B);")]
    [InlineData("NTK1004", "[NostrTag] public partial record struct X(string? A, string B);")]
    [InlineData("NTK1004", "[NostrTag] public partial record struct X(IReadOnlyList<string> A, string? B);")]
    [InlineData("NTK1004", "[NostrTag] public partial record struct X(IReadOnlyList<string> A, IReadOnlyList<string> B);")]
    public async Task What_a_generator_skips_a_rule_explains(string rules, string source)
    {
        var (written, found) = await RunAsync(source);

        written.ShouldBeEmpty();
        found.Select(static finding => finding.Id).Distinct().ShouldBe(rules.Split(' '), ignoreOrder: true, string.Join('\n', found));
    }

    // The compiler has said it already, or the type is not there at all.
    [Theory]
    [InlineData("CS7036", "[NostrMessage] public partial record struct X(long A);")]
    [InlineData("CS1503", """[NostrMessage(new[] { "X" }, 1)] public partial record struct X(long A);""")]
    [InlineData("CS0246", Message + "public partial record struct X(Missing A);")]
    [InlineData("CS0246", Message + "public partial record struct X(List<Missing> A);")]
    [InlineData("CS0246", """[NostrObject] public partial record struct X([Member("a")] Missing A);""")]
    [InlineData("CS0182", """[NostrMessage(X.Name, Direction.ToRelay)] public partial record struct X(long A) { public static readonly string Name = "X"; }""")]
    [InlineData("CS7036", "[NostrObject] public partial record struct X([Member] long A);")]
    [InlineData("CS1503", "[NostrKind(70000)] public sealed partial record X([Content] string A);")]
    [InlineData("CS7036", "[NostrKind] public sealed partial record X([Content] string A);")]
    [InlineData("CS0246", Kind + "public sealed partial record X([Tag(\"a\")] Missing A, [Content] IReadOnlyList<Missing> B);")]
    [InlineData("CS0246", "[NostrTag] public partial record struct X(Missing? A, string? B);")]
    [InlineData("CS7036", "[MessageHandler] public partial class X;")]
    public async Task What_the_compiler_says_no_rule_says_again(string error, string source)
    {
        var (written, found) = await RunAsync(source, error);

        written.ShouldBeEmpty();
        found.ShouldBeEmpty();
    }

    // An attribute in a wrong place is an attribute: what to do about it is for the rule to say.
    [Theory]
    [InlineData("CS0592", "NTK1003", Message + "public partial record X(long A);")]
    [InlineData("CS0592", "NTK1003", Message + "public partial class X(long a) { public long A => a; }")]
    [InlineData("CS0592", "NTK1003 NTK1002", Message + "public class X { public long A { get; set; } }")]
    [InlineData("CS0592", "NTK1003", Message + "public partial interface X;")]
    [InlineData("CS0592", "NTK1003", """[NostrObject] public partial record X([Member("a")] long A);""")]
    [InlineData("CS0592", "NTK1003", Kind + "public partial record struct X([Content] string A);")]
    [InlineData("CS0592", "NTK1003", "[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public partial struct X;")]
    public async Task A_type_of_a_form_that_the_attribute_does_not_allow_is_explained(string error, string rules, string source)
    {
        var (written, found) = await RunAsync(source, error);

        written.ShouldBeEmpty();
        found.Select(static finding => finding.Id).Distinct().ShouldBe(rules.Split(' '), ignoreOrder: true, string.Join('\n', found));
    }

    [Theory]
    [InlineData(Message + "public partial record struct X(long A);")]
    [InlineData(Message + "internal readonly partial record struct X(bool A, long B, EventView C, Kind D, FilterList E);")]
    [InlineData(Message + "public partial record struct X([Optional] long? A, [Optional] Kind? B = null);")]
    [InlineData(Message + "public partial record struct X(long @class, bool @event);")]
    [InlineData(Message + "public partial record struct @class(long A);")]
    [InlineData(Message + "public partial record struct X; public partial record struct X(long A);")]
    [InlineData(Message + """public partial record struct X(Y A); [NostrObject] public partial record struct Y([Member("a")] long A);""")]
    [InlineData(Message + """[NostrObject] public partial record struct X([Member("a")] long A);""")]
    [InlineData("""[NostrMessage("X Y~!", Direction.ToClient)] public partial record struct X(NostrToolkit.Wire.JsonList<Kind> A, NostrToolkit.Wire.JsonTail<EventId> B);""")]
    [InlineData("""[NostrObject(RejectsUnknown = true)] public partial record struct X([Member("a b")] long A, [Member(""), Optional] bool? B, [MemberPrefix("#")] TagFilterList C, [SourceText] System.ReadOnlyMemory<byte> D);""")]
    [InlineData("[MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)] public partial class X { private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default; }")]
    [InlineData("[NostrMatcher(typeof(FilterView))] public sealed partial class X;")]
    [InlineData(Kind + "public sealed partial record X;")]
    [InlineData(Kind + "public sealed partial record X([Content] string A, [Tag(\"t\")] IReadOnlyList<string> B, [Tag(\"-\")] bool C, [OtherTags] IReadOnlyList<IReadOnlyList<string>> D, int Cache = 0);")]
    [InlineData(Kind + "public sealed partial record X([property: Content] string @class, [property: Tag(\"é\")] string? @event) { public int Extra { get; init; } public static int Kinds => 0; }")]
    [InlineData("[NostrKind(30000)] public sealed partial record X { [Tag(\"d\")] public required string A { get; init; } [Tag(\"y\")] public Y? B { get; init; } [Tag(\"z\")] public IReadOnlyList<Z> C { get; init; } = []; } public enum Y { One, [WireName(\"two\")] Two } [NostrTag] public readonly partial record struct Z(EventId A, RelayUrl? B, IReadOnlyList<string> C);")]
    [InlineData("[NostrTag] public sealed partial record X(Y A, decimal? B = null); public enum Y { One }")]
    [InlineData("""namespace A { [NostrMessage("A", Direction.ToRelay)] public partial record struct X(long A); } namespace B { [NostrMessage("B", Direction.ToRelay)] public partial record struct X(long A); }""")]
    public async Task Where_no_rule_speaks_code_is_written(string source)
    {
        var (written, found) = await RunAsync(source);

        found.ShouldBeEmpty();
        written.ShouldNotBeEmpty();
    }

    // What was written for X, in a namespace and without one.
    private static async Task<(IReadOnlyList<string> Written, IReadOnlyList<Diagnostic> Found)> RunAsync(string source, string? error = null)
    {
        IReadOnlyList<string>? writtenBefore = null;
        IReadOnlyList<Diagnostic> found = [];
        foreach (var space in (string[])["", "namespace Acme; ", "namespace @event.@class; "])
        {
            if (space.Length > 0 && source.Contains("namespace", StringComparison.Ordinal)) continue;
            var compilation = await UserProject.CompileAsync(space + source);
            compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
                .Select(static finding => finding.Id).Distinct()
                .ShouldBe(error is null ? [] : [error], space + source);
            IReadOnlyList<string> written = [.. compilation.SyntaxTrees.Select(static tree => tree.FilePath).Where(static path => path.EndsWith("X.g.cs", StringComparison.Ordinal) || path.EndsWith("class.g.cs", StringComparison.Ordinal))];
            found = await UserProject.AnalyzeAsync(compilation);
            (writtenBefore ??= written).Count.ShouldBe(written.Count, space);
        }
        return (writtenBefore!, found);
    }
}
