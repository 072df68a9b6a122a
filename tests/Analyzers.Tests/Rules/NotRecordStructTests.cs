using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.NotRecordStructAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class NotRecordStructTests
{
    private const string Message = """[NostrMessage("X", Direction.ToRelay)] """;

    [Theory]
    [InlineData(Message + "public partial struct {|NTK1003:X|} { public long A { get; set; } }")]
    [InlineData(Message + "public partial struct {|NTK1003:X|}(long a) { public long A => a; }")]
    [InlineData(Message + "public partial record struct {|NTK1003:X|};")]
    [InlineData(Message + "public partial record struct {|NTK1003:X|} { public X(long a) => A = a; public long A { get; } }")]
    [InlineData(Message + "public ref struct {|NTK1003:X|};")]
    [InlineData("[{|CS0592:NostrMessage|}(\"X\", Direction.ToRelay)] public partial record {|NTK1003:X|}(long A);")]
    [InlineData("[{|CS0592:NostrMessage|}(\"X\", Direction.ToRelay)] public class {|NTK1003:X|};")]
    [InlineData("[{|CS0592:NostrObject|}] public interface {|NTK1003:X|};")]
    [InlineData("[{|CS0592:NostrObject|}] public enum {|NTK1003:X|};")]
    [InlineData("[NostrMatcher(typeof(FilterView))] public partial record {|NTK1003:X|};")]
    [InlineData("[MessageHandler(Direction.ToRelay)] public partial record {|NTK1003:X|};")]
    [InlineData("[NostrKind(1)] public partial record {|NTK1003:X|}([Content] string A);")]
    [InlineData("[NostrKind(1)] public sealed partial class {|NTK1003:X|};")]
    [InlineData("[NostrKind(1)] public abstract partial record {|NTK1003:X|};")]
    [InlineData("public record Y; [NostrKind(1)] public sealed partial record {|NTK1003:X|} : Y;")]
    [InlineData("[{|CS0592:NostrKind|}(1)] public partial record struct {|NTK1003:X|};")]
    [InlineData("[NostrTag] public partial record {|NTK1003:X|}(string A);")]
    [InlineData("[NostrTag] public sealed partial class {|NTK1003:X|};")]
    [InlineData("[NostrTag] public readonly partial record struct {|NTK1003:X|};")]
    public Task What_no_codec_can_be_written_for_is_reported(string source) => Test.Reports(source);

    [Theory]
    [InlineData(Message + "public partial record struct X(long A);")]
    [InlineData(Message + "public partial record struct X; partial record struct X(long A);")]
    [InlineData("""[NostrObject] public readonly partial record struct X([Member("a")] long A) { public long B => A; }""")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content] string A);")]
    [InlineData("[NostrKind(1)] internal sealed partial record X { [Content] public string A { get; init; } = \"\"; }")]
    [InlineData("[NostrTag] public sealed partial record X(string A); [NostrTag] public partial record struct Y(string A);")]
    [InlineData("public record Y(long A); public struct Z; public class V;")]
    public Task A_record_struct_with_parameters_is_right(string source) => Test.Reports(source);
}
