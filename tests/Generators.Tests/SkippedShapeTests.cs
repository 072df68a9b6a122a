namespace NostrToolkit.Generators.Tests;

public sealed class SkippedShapeTests
{
    // Not partial, so that only its matcher could have a file.
    private const string Filter = "[NostrObject(RejectsUnknown = true)] public record struct F([Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime A);";

    [Theory]
    [InlineData("not partial", """[NostrMessage("X", Direction.ToRelay)] public record struct X(long A);""")]
    [InlineData("not positional", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X;""")]
    [InlineData("not a record", """[NostrMessage("X", Direction.ToRelay)] public partial struct X(long a) { long A => a; }""")]
    [InlineData("nested", """partial class Outer { [NostrMessage("X", Direction.ToRelay)] public partial record struct X(long A); }""")]
    [InlineData("generic", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X<T>(long A);""")]
    [InlineData("file-local", """[NostrMessage("X", Direction.ToRelay)] file partial record struct X(long A);""")]
    [InlineData("optional, not nullable", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X([Optional] long A);""")]
    [InlineData("nullable, not optional", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(long? A);""")]
    [InlineData("required after optional", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X([Optional] long? A, long B);""")]
    [InlineData("tail before another", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(FilterList A, long B);""")]
    [InlineData("tail after optional", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X([Optional] long? A, FilterList B);""")]
    [InlineData("optional tail", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X([Optional] FilterList? A);""")]
    [InlineData("element without a codec", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(string A, long B);""")]
    [InlineData("number without a codec", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(int A);""")]
    [InlineData("optional element without a codec", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X([Optional] int? A);""")]
    [InlineData("element that reads another type", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(Y A); public abstract class Y : NostrToolkit.Wire.IJsonValue<Kind>;""")]
    [InlineData("element that gathers members", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(TagFilterList A);""")]
    [InlineData("element whose own codec is skipped", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(Y A); [NostrObject] public record struct Y([Member("a")] long A);""")]
    [InlineData("element whose codec is skipped for one of its members", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(Y A); [NostrObject] public partial record struct Y([Member("a")] string A);""")]
    [InlineData("objects in each other", """[NostrObject] public partial record struct X([Member("a")] Y A); [NostrObject] public partial record struct Y([Member("a")] X A);""")]
    [InlineData("object in itself", """[NostrObject] public partial record struct X([Member("a"), Optional] X? A);""")]
    [InlineData("a record class", """[NostrMessage("X", Direction.ToRelay)] public partial record X(long A);""")]
    [InlineData("one part not partial", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(long A); public record struct X;""")]
    [InlineData("called like a part of its codec", """[NostrMessage("X", Direction.ToRelay)] public partial record struct WriteTo(long A);""")]
    [InlineData("element called like a part of its codec", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(long TryRead);""")]
    [InlineData("without a name", """[NostrMessage("X", Direction.ToRelay)] public partial record struct (long A);""")]
    [InlineData("element without a name", """[NostrMessage("X", Direction.ToRelay)] public partial record struct X(long);""")]
    [InlineData("member called like a part of its object's codec", """[NostrObject] public partial record struct X([Member("a")] long IndexOfMember);""")]
    [InlineData("matcher called like one of its members", Filter + "[NostrMatcher(typeof(F))] public partial class Matches;")]
    [InlineData("handler called like its dispatch", "[MessageHandler(Direction.ToRelay)] public partial class DispatchAsync;")]
    [InlineData("empty name", """[NostrMessage("", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("name with a quote", """[NostrMessage("\"", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("name beyond ASCII", """[NostrMessage("É", Direction.ToRelay)] public partial record struct X(long A);""")]
    [InlineData("no such direction", """[NostrMessage("X", (Direction)2)] public partial record struct X(long A);""")]
    [InlineData("no arguments", """[NostrMessage] public partial record struct X(long A);""")]
    [InlineData("wrong arguments", """[NostrMessage(new[] { "X" }, 1)] public partial record struct X(long A);""")]
    [InlineData("object not partial", """[NostrObject] public record struct X([Member("a")] long A);""")]
    [InlineData("object without a member's name", """[NostrObject] public partial record struct X(long A);""")]
    [InlineData("object with a backslash in a name", """[NostrObject] public partial record struct X([Member("\\")] long A);""")]
    [InlineData("object with a tail", """[NostrObject] public partial record struct X([Member("a")] FilterList A);""")]
    [InlineData("object with a member without a codec", """[NostrObject] public partial record struct X([Member("a")] string A);""")]
    [InlineData("object with a prefix that gathers nothing", """[NostrObject] public partial record struct X([MemberPrefix("#")] Kind A);""")]
    [InlineData("object with an optional prefix", """[NostrObject] public partial record struct X([MemberPrefix("#"), Optional] TagFilterList? A);""")]
    [InlineData("object with its text as a string", """[NostrObject] public partial record struct X([SourceText] string A);""")]
    [InlineData("object with its text as other bytes", """[NostrObject] public partial record struct X([SourceText] System.Memory<byte> A);""")]
    [InlineData("object with an optional text", """[NostrObject] public partial record struct X([SourceText, Optional] System.ReadOnlyMemory<byte>? A);""")]
    [InlineData("object in an object", """partial struct Outer { [NostrObject] public partial record struct X([Member("a")] long A); }""")]
    [InlineData("matcher not partial", Filter + "[NostrMatcher(typeof(F))] public class X;")]
    [InlineData("matcher nested", Filter + "partial class Outer { [NostrMatcher(typeof(F))] public partial class X; }")]
    [InlineData("matcher of no filter", "[NostrMatcher(typeof(EventView))] public partial class X;")]
    [InlineData("matcher of a class", "[NostrMatcher(typeof(string))] public partial class X;")]
    [InlineData("matcher of nothing", "[NostrMatcher(null!)] public partial class X;")]
    [InlineData("matcher of a filter that reads over unknown members", "public record struct F([Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime A); [NostrMatcher(typeof(F))] public partial class X;")]
    [InlineData("matcher of a filter with a member that says nothing", "[NostrObject(RejectsUnknown = true)] public record struct F([Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime A, UnixTime B); [NostrMatcher(typeof(F))] public partial class X;")]
    [InlineData("matcher of a filter with a member of another type", "[NostrObject(RejectsUnknown = true)] public record struct F([Constrains(Constraint.KindIsAnyOf)] UnixTime A); [NostrMatcher(typeof(F))] public partial class X;")]
    [InlineData("matcher of a filter with no such constraint", "[NostrObject(RejectsUnknown = true)] public record struct F([Constrains((Constraint)99)] UnixTime A); [NostrMatcher(typeof(F))] public partial class X;")]
    [InlineData("matcher of a filter with a member named like a method", "[NostrObject(RejectsUnknown = true)] public record struct F([Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime Matches); [NostrMatcher(typeof(F))] public partial class X;")]
    [InlineData("handler not partial", """[MessageHandler(Direction.ToRelay)] public class X { void Handle(in ReqMessage message) { } }""")]
    [InlineData("handler nested", """partial class Outer { [MessageHandler(Direction.ToRelay)] public partial class X { void Handle(in ReqMessage message) { } } }""")]
    [InlineData("handler generic", """[MessageHandler(Direction.ToRelay)] public partial class X<T> { void Handle(in ReqMessage message) { } }""")]
    [InlineData("handler static", """[MessageHandler(Direction.ToRelay)] public static partial class X { static void Handle(in ReqMessage message) { } }""")]
    [InlineData("handler a record", """[MessageHandler(Direction.ToRelay)] public partial record X { void Handle(in ReqMessage message) { } }""")]
    [InlineData("handler without a direction", """[MessageHandler] public partial class X { void Handle(in ReqMessage message) { } }""")]
    [InlineData("handler without a name", """[MessageHandler(Direction.ToRelay)] public partial class """)]
    [InlineData("message without a name", """[NostrMessage("X", Direction.ToRelay)] public partial record struct (long A);""")]
    [InlineData("handler in a namespace without a name", """namespace Deeper. { [MessageHandler(Direction.ToRelay)] public partial class X; }""")]
    [InlineData("kind not partial", """[NostrKind(1)] public sealed record X([Tag("d")] string A);""")]
    [InlineData("kind not sealed", """[NostrKind(1)] public partial record X([Tag("d")] string A);""")]
    [InlineData("kind a struct", """[NostrKind(1)] public partial record struct X([Tag("d")] string A);""")]
    [InlineData("kind no record", """[NostrKind(1)] public sealed partial class X { [Tag("d")] public string? A { get; init; } }""")]
    [InlineData("kind derived", """public record Y; [NostrKind(1)] public sealed partial record X([Tag("d")] string A) : Y;""")]
    [InlineData("kind nested", """partial class Outer { [NostrKind(1)] public sealed partial record X([Tag("d")] string A); }""")]
    [InlineData("kind generic", """[NostrKind(1)] public sealed partial record X<T>([Tag("d")] string A);""")]
    [InlineData("kind file-local", """[NostrKind(1)] file sealed partial record X([Tag("d")] string A);""")]
    [InlineData("kind out of range", """[NostrKind(65536)] public sealed partial record X([Tag("d")] string A);""")]
    [InlineData("kind without a number", """[NostrKind] public sealed partial record X([Tag("d")] string A);""")]
    [InlineData("kind with a member that says nothing", """[NostrKind(1)] public sealed partial record X([Tag("d")] string A, string B);""")]
    [InlineData("kind with a required property that says nothing", """[NostrKind(1)] public sealed partial record X { [Tag("d")] public string? A { get; init; } public required string B { get; init; } }""")]
    [InlineData("kind with a property that cannot be set", """[NostrKind(1)] public sealed partial record X { [Tag("d")] public string? A { get; } }""")]
    [InlineData("kind without a way to make one", """[NostrKind(1)] public sealed partial record X { private X(int a) { } [Tag("d")] public string? A { get; init; } }""")]
    [InlineData("kind with a tag without a name", """[NostrKind(1)] public sealed partial record X([Tag("")] string A);""")]
    [InlineData("kind with a tag whose name is null", """[NostrKind(1)] public sealed partial record X([Tag(null!)] string A);""")]
    [InlineData("kind with half a character for a name", """[NostrKind(1)] public sealed partial record X([Tag("\ud800")] string A);""")]
    [InlineData("kind with one name twice", """[NostrKind(1)] public sealed partial record X([Tag("d")] string A, [Tag("d")] string B);""")]
    [InlineData("kind with two contents", """[NostrKind(1)] public sealed partial record X([Content] string A, [Content] string B);""")]
    [InlineData("kind with a list of contents", """[NostrKind(1)] public sealed partial record X([Content] System.Collections.Generic.IReadOnlyList<string> A);""")]
    [InlineData("kind with a content of no context", """[NostrKind(1)] public sealed partial record X([Content(Json = typeof(string))] string A);""")]
    [InlineData("kind with a content of an open context", """[NostrKind(1)] public sealed partial record X([Content(Json = typeof(System.Collections.Generic.List<>))] string A);""")]
    [InlineData("kind with others of another type", """[NostrKind(1)] public sealed partial record X([OtherTags] System.Collections.Generic.IReadOnlyList<string> A);""")]
    [InlineData("kind with a member of a type without a text", """[NostrKind(1)] public sealed partial record X([Tag("d")] double A);""")]
    [InlineData("kind with a list that may be null", """[NostrKind(1)] public sealed partial record X([Tag("d")] System.Collections.Generic.IReadOnlyList<string>? A);""")]
    [InlineData("kind with a list of what may be null", """[NostrKind(1)] public sealed partial record X([Tag("d")] System.Collections.Generic.IReadOnlyList<string?> A);""")]
    [InlineData("kind with a list of truths", """[NostrKind(1)] public sealed partial record X([Tag("d")] System.Collections.Generic.IReadOnlyList<bool> A);""")]
    [InlineData("kind with a truth that may be missing", """[NostrKind(1)] public sealed partial record X([Tag("d")] bool? A);""")]
    [InlineData("kind with a converter of another type", """public struct C : ITagConverter<int> { public static bool TryParse(in NostrToolkit.Wire.JsonString text, out int value) { value = 0; return true; } public static string Format(int value) => ""; } [NostrKind(1)] public sealed partial record X([Tag("d"), TagConverter(typeof(C))] double A);""")]
    [InlineData("kind with a converter that is none", """[NostrKind(1)] public sealed partial record X([Tag("d"), TagConverter(typeof(string))] string A);""")]
    [InlineData("kind with an enumeration of nothing", """public enum E; [NostrKind(1)] public sealed partial record X([Tag("d")] E A);""")]
    [InlineData("kind with a tag that is none", """[NostrTag] public record struct T(string A); [NostrKind(1)] public sealed partial record X([Tag("d")] T A);""")]
    [InlineData("kind with a member called as the generated ones", """[NostrKind(1)] public sealed partial record X([Tag("k")] Kind Kind);""")]
    [InlineData("kind with a method called as the generated ones", """[NostrKind(1)] public sealed partial record X([Tag("k")] string A) { public void ToEvent() { } }""")]
    [InlineData("kind called as a generated member", """[NostrKind(1)] public sealed partial record Filter([Tag("k")] string A);""")]
    [InlineData("tag not partial", """[NostrTag] public record struct X(string A);""")]
    [InlineData("tag not sealed", """[NostrTag] public partial record X(string A);""")]
    [InlineData("tag not positional", """[NostrTag] public partial record struct X;""")]
    [InlineData("tag nested", """partial class Outer { [NostrTag] public partial record struct X(string A); }""")]
    [InlineData("tag with a required element after an optional one", """[NostrTag] public partial record struct X(string? A, string B);""")]
    [InlineData("tag with an element after the last", """[NostrTag] public partial record struct X(System.Collections.Generic.IReadOnlyList<string> A, System.Collections.Generic.IReadOnlyList<string> B);""")]
    [InlineData("tag with a truth", """[NostrTag] public partial record struct X(bool A);""")]
    [InlineData("tag with an element without a text", """[NostrTag] public partial record struct X(object A);""")]
    [InlineData("kind with a list for the name of a tag", """[NostrKind(1)] public sealed partial record X([Tag(new[] { "d" })] string A);""")]
    [InlineData("kind with a list for its number", """[NostrKind(new ushort[] { 1 })] public sealed partial record X([Tag("d")] string A);""")]
    [InlineData("kind with a nameless member", """[NostrKind(1)] public sealed partial record X([Tag("d")] string);""")]
    [InlineData("tag with a nameless element", """[NostrTag] public partial record struct X(string);""")]
    [InlineData("attributes of others", """[NostrMessage("X", 0)] partial record struct X(long A); class NostrMessageAttribute(string name, int direction) : System.Attribute;""")]
    public void Is_skipped_in_silence(string shape, string source)
    {
        var run = GeneratorRun.Of(Sources.Compile($"using NostrToolkit; namespace Acme {{ {source} }}"));

        run.Complaints.ShouldBeEmpty(shape);
        run.Files.ShouldBeEmpty(shape);
    }

    [Theory]
    [InlineData("void Handle(in ReqMessage message) { }", 1)]
    [InlineData("void Handle(ReqMessage message, System.Threading.CancellationToken token = default) { }", 1)]
    [InlineData("void Handle<T>(in ReqMessage message) { }", 0)]
    [InlineData("void Handle<T>(in T message) { }", 0)]
    [InlineData("void Handle(ref ReqMessage message) { }", 0)]
    [InlineData("void Handle(out ReqMessage message) => message = default;", 0)]
    [InlineData("void Handle(in ReqMessage message, ref System.Threading.CancellationToken token) { }", 0)]
    [InlineData("void Handle(in ReqMessage message, int number) { }", 0)]
    [InlineData("void Handle() { }", 0)]
    [InlineData("int Handle(in ReqMessage message) => 0;", 0)]
    [InlineData("void OnReq(in ReqMessage message) { }", 0)]
    [InlineData("async void Handle(ReqMessage message) => await System.Threading.Tasks.Task.Yield();", 0)]
    [InlineData("System.Threading.Tasks.Task Handle(in ReqMessage message) => null!;", 1)]
    [InlineData("System.Threading.Tasks.Task? Handle(in ReqMessage message) => null;", 0)]
    [InlineData("ref System.Threading.Tasks.Task Handle(in ReqMessage message) => throw null!;", 0)]
    [InlineData("[Before] bool Handle(in ReqMessage message) => true;", 0)]
    [InlineData("void Handle(in ReqMessage message, string context) { }", 0)]
    [InlineData("void Handle(System.Threading.CancellationToken token, in ReqMessage message) { }", 1)]
    [InlineData("void Handle(in ReqMessage message, System.Threading.CancellationToken token, System.Threading.CancellationToken other) { }", 0)]
    [InlineData("void Handle(in EoseMessage message) { }", 0)]
    [InlineData("void Handle(in EventView message) { }", 0)]
    public void Only_a_method_of_the_right_shape_is_called(string method, int routes)
    {
        var run = GeneratorRun.Of(Sources.Compile($$"""
            using NostrToolkit;
            namespace Acme;
            [MessageHandler(Direction.ToRelay)] public partial class Handler { {{method}} }
            """));

        run.Files["Acme.Handler.g.cs"].Split("ValueTask Dispatch_").Length.ShouldBe(1 + routes);
    }

    [Theory]
    [InlineData("[Before] bool Ask() => true;", true)]
    [InlineData("[Before] static bool Ask(in ReqMessage message, System.Threading.CancellationToken token) => true;", true)]
    [InlineData("[Before] System.Threading.Tasks.ValueTask<bool> Ask(System.ReadOnlyMemory<byte> text) => default;", true)]
    [InlineData("[Before] System.Threading.Tasks.Task<bool> Ask(ReqMessage message) => null!;", true)]
    [InlineData("bool Ask() => true;", false)]
    [InlineData("[Before] void Ask() { }", false)]
    [InlineData("[Before] bool? Ask() => true;", false)]
    [InlineData("[Before] System.Threading.Tasks.ValueTask<int> Ask() => default;", false)]
    [InlineData("[Before] bool Ask<T>() => true;", false)]
    [InlineData("[Before] bool Ask(ref ReqMessage message) => true;", false)]
    [InlineData("[Before] bool Ask(in ReqMessage message, System.ReadOnlyMemory<byte> text) => true;", false)]
    [InlineData("[Before] bool Ask(in CloseMessage message) => true;", false)]
    [InlineData("[Before] bool Ask(string text) => true;", false)]
    [InlineData("class BeforeAttribute : System.Attribute; [Before] bool Ask() => true;", false)]
    public void Only_a_hook_of_the_right_shape_is_asked(string method, bool isAsked)
    {
        var run = GeneratorRun.Of(Sources.Compile($$"""
            using NostrToolkit;
            namespace Acme;
            [MessageHandler(Direction.ToRelay)] public partial class Handler { void Handle(in ReqMessage message) { } {{method}} }
            """));

        run.Files["Acme.Handler.g.cs"].Contains("Ask(").ShouldBe(isAsked);
    }

    [Theory]
    [InlineData("int", true)]
    [InlineData("int[]", true)]
    [InlineData("System.Collections.Generic.List<int>", true)]
    [InlineData("NostrToolkit.CloseMessage", true)]
    [InlineData("System.Span<byte>", false)]
    [InlineData("System.Collections.Generic.List<>", false)]
    [InlineData("void", false)]
    [InlineData("int*", false)]
    [InlineData("System.Math", false)]
    [InlineData("Missing", false)]
    [InlineData("System.Collections.Generic.List<Missing>", false)]
    [InlineData("Local", false)]
    [InlineData("System.Collections.Generic.List<Local>", false)]
    [InlineData("System.Threading.CancellationToken", false)]
    public void A_context_is_what_any_method_can_take(string type, bool isOne)
    {
        var run = GeneratorRun.Of(Sources.Compile($$"""
            using NostrToolkit;
            namespace Acme;
            file class Local;
            [MessageHandler(Direction.ToRelay, Context = typeof({{type}}))] public partial class Handler { void Handle(in ReqMessage message) { } }
            """));

        run.Complaints.ShouldBeEmpty();
        run.Files["Acme.Handler.g.cs"].Contains(" context,").ShouldBe(isOne);
    }
}
