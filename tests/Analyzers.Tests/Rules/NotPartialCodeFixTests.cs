using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.NotPartialAnalyzer, NostrToolkit.Analyzers.NotPartialCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class NotPartialCodeFixTests
{
    [Fact]
    public Task The_modifier_comes_last() => Test.Fixes("""
        // A ping.
        [NostrMessage("X-PING", Direction.ToRelay)]
        public readonly record struct {|NTK1002:Ping|}(long Number); // asks
        """, """
        // A ping.
        [NostrMessage("X-PING", Direction.ToRelay)]
        public readonly partial record struct Ping(long Number); // asks
        """);

    [Fact]
    public Task Or_is_the_only_one() => Test.Fixes("""
        [NostrObject]
        // Some numbers.
        record struct {|NTK1002:Stats|}([Member("a")] long A);
        """, """
        [NostrObject]
        // Some numbers.
        partial record struct Stats([Member("a")] long A);
        """);

    [Fact]
    public Task All_types_of_a_file_are_fixed_at_once() => Test.Fixes("""
        namespace Acme
        {
            [NostrMessage("X-PING", Direction.ToRelay)] public record struct {|NTK1002:Ping|}(long Number);

            [NostrMessage("X-PONG", Direction.ToClient)]
            internal record struct {|NTK1002:Pong|}(long Number)
            {
                public long Twice => 2 * Number;
            }
        }
        """, """
        namespace Acme
        {
            [NostrMessage("X-PING", Direction.ToRelay)] public partial record struct Ping(long Number);

            [NostrMessage("X-PONG", Direction.ToClient)]
            internal partial record struct Pong(long Number)
            {
                public long Twice => 2 * Number;
            }
        }
        """);
}
