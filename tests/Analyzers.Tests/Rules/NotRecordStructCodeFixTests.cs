using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.NotRecordStructAnalyzer, NostrToolkit.Analyzers.NotRecordStructCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class NotRecordStructCodeFixTests
{
    [Fact]
    public Task Properties_become_parameters() => Test.Fixes("""
        /// <summary>A ping.</summary>
        [NostrMessage("X-PING", Direction.ToRelay)]
        public partial struct {|NTK1003:Ping|}
        {
            public SubscriptionId Id { get; set; }

            public long Number { get; init; }
        }
        """, """
        /// <summary>A ping.</summary>
        [NostrMessage("X-PING", Direction.ToRelay)]
        public partial record struct Ping(SubscriptionId Id, long Number);
        """);

    [Fact]
    public Task What_is_no_element_stays() => Test.Fixes("""
        [NostrMessage("X-PING", Direction.ToRelay)]
        public readonly partial struct {|NTK1003:Ping|} : IDisposable
        {
            public long Number { get; init; }

            public long Twice => 2 * Number;

            public void Dispose()
            {
            }
        }
        """, """
        [NostrMessage("X-PING", Direction.ToRelay)]
        public readonly partial record struct Ping(long Number) : IDisposable
        {

            public long Twice => 2 * Number;

            public void Dispose()
            {
            }
        }
        """);

    [Fact]
    public Task A_class_or_a_record_with_parameters_changes_its_keywords() => Test.Fixes("""
        [{|CS0592:NostrMessage|}("X-PING", Direction.ToRelay)]
        public sealed partial record {|NTK1003:Ping|}(long Number); // asks

        [{|CS0592:NostrMessage|}("X-PONG", Direction.ToClient)]
        internal partial class {|NTK1003:Pong|}(long number)
        {
            public long Twice => 2 * number;
        }
        """, """
        [NostrMessage("X-PING", Direction.ToRelay)]
        public partial record struct Ping(long Number); // asks

        [NostrMessage("X-PONG", Direction.ToClient)]
        internal partial record struct Pong(long number)
        {
            public long Twice => 2 * number;
        }
        """);

    [Fact]
    public Task A_kind_becomes_a_sealed_record() => Test.Fixes("""
        // A game.
        [NostrKind(1234)]
        public partial record {|NTK1003:Game|}([Content] string Text);

        [NostrKind(1235)]
        partial class {|NTK1003:Score|}
        {
            [Content] public string Text { get; init; } = "";
        }

        [NostrTag] partial record {|NTK1003:Player|}(PublicKey Key);
        """, """
        // A game.
        [NostrKind(1234)]
        public sealed partial record Game([Content] string Text);

        [NostrKind(1235)]
        sealed partial record Score
        {
            [Content] public string Text { get; init; } = "";
        }

        [NostrTag] sealed partial record Player(PublicKey Key);
        """);

    [Theory]
    [InlineData("public partial record struct {|NTK1003:X|};")]
    [InlineData("public partial struct {|NTK1003:X|} { public X(long a) => A = a; public long A { get; } }")]
    [InlineData("public partial struct {|NTK1003:X|} { public long A => 1; }")]
    [InlineData("public partial struct {|NTK1003:X|} { public long A { get; set; } } partial struct X { public long B { get; set; } }")]
    [InlineData("public ref partial struct {|NTK1003:X|} { public long A { get; set; } }")]
    public Task Where_the_elements_are_not_plain_nothing_is_offered(string declaration)
    {
        var source = $"""[NostrMessage("X", Direction.ToRelay)] {declaration}""";
        return Test.Fixes(source, source);
    }
}
