using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.CannotContinueAnalyzer, NostrToolkit.Analyzers.CannotContinueCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class CannotContinueCodeFixTests
{
    [Fact]
    public Task A_modifier_in_the_way_is_removed() => Test.Fixes("""
        // Only here.
        file readonly partial record struct Other(long Number);

        // A ping.
        [NostrMessage("X-PING", Direction.ToRelay)]
        file readonly partial record struct {|NTK1012:Ping|}(long Number);
        """, """
        // Only here.
        file readonly partial record struct Other(long Number);

        // A ping.
        [NostrMessage("X-PING", Direction.ToRelay)]
        readonly partial record struct Ping(long Number);
        """);

    [Fact]
    public Task Also_without_an_attribute_before_it() => Test.Fixes("""
        [NostrMatcher(typeof(FilterView))]
        public static partial class {|NTK1012:Matcher|};

        [NostrMatcher(typeof(FilterView))] /* kept */ static partial class {|NTK1012:Second|};
        """, """
        [NostrMatcher(typeof(FilterView))]
        public partial class Matcher;

        [NostrMatcher(typeof(FilterView))] /* kept */ partial class Second;
        """);

    [Theory]
    [InlineData("partial class Outer { [NostrMessage(\"X\", Direction.ToRelay)] public partial record struct {|NTK1012:X|}(long A); }")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct {|NTK1012:X|}<T>(long A);")]
    public Task What_would_break_other_code_is_for_people(string source) => Test.Fixes(source, source);
}
