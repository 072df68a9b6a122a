using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.CannotContinueAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class CannotContinueTests
{
    private const string Message = """[NostrMessage("X", Direction.ToRelay)] """;

    [Theory]
    [InlineData("partial class Outer { " + Message + "public partial record struct {|NTK1012:X|}(long A); }")]
    [InlineData("partial class Outer<T> { partial struct Inner { " + Message + "public partial record struct {|NTK1012:X|}<U>(long A); } }")]
    [InlineData("interface IOuter { " + Message + "public record struct {|NTK1012:X|}(long A); }")]
    [InlineData("""public static class Messages { [NostrObject] public readonly partial record struct {|NTK1012:X|}([Member("a")] long A); }""")]
    [InlineData(Message + "public partial record struct {|NTK1012:X|}<T>(long A) where T : struct;")]
    [InlineData(Message + "file partial record struct {|NTK1012:X|}(long A);")]
    [InlineData("[MessageHandler(Direction.ToRelay)] public static partial class {|NTK1012:Relay|};")]
    [InlineData("[MessageHandler(Direction.ToRelay)] public abstract partial class {|NTK1012:Relay|}<TContext>;")]
    [InlineData("[NostrMatcher(typeof(FilterView))] file partial class {|NTK1012:Matcher|};")]
    [InlineData("[NostrKind(1)] file sealed partial record {|NTK1012:X|}([Content] string A);")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content] string {|NTK1012:Kind|});")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content] string A) { private static void {|NTK1012:TryRead|}() { } }")]
    [InlineData("[NostrKind(1)] public sealed partial record {|NTK1012:Filter|}([Content] string A);")]
    public Task A_type_that_another_file_cannot_name_is_reported(string source) => Test.Reports(source);

    [Theory]
    [InlineData(Message + "partial record struct X(long A);")]
    [InlineData("namespace A.B.C; " + Message + "public partial record struct X(long A);")]
    [InlineData("namespace A { namespace @class { " + Message + "public partial record struct @struct(long A); } }")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content] string A, [Tag(\"k\")] Kind? Kinds) { public static string ToRead() => \"\"; }")]
    [InlineData("partial class Outer<T> { record struct X<U>(long A); } file static class Y;")]
    public Task A_type_of_a_namespace_is_right(string source) => Test.Reports(source);
}
