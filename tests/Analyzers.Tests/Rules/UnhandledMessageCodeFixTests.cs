using Test = NostrToolkit.Analyzers.Tests.RuleTest<NostrToolkit.Analyzers.UnhandledMessageAnalyzer, NostrToolkit.Analyzers.UnhandledMessageCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnhandledMessageCodeFixTests
{
    [Fact]
    public Task Handle_adds_a_method_and_what_it_needs() => Verify("Handle", """
        using NostrToolkit;

        namespace Acme;

        [MessageHandler(Direction.ToClient)]
        public sealed partial class {|NTK1001:Client|}
        {
            public int Count { get; set; }
        }
        """, """
        using System;
        using Messages;
        using NostrToolkit;

        namespace Acme;

        [MessageHandler(Direction.ToClient)]
        public sealed partial class Client
        {
            public int Count { get; set; }

            private void Handle(in HelloMessage message)
            {
                throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task Handle_puts_the_method_after_the_others() => Verify("Handle", """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToRelay)]
        partial class {|NTK1001:Relay|}
        {
            private void Handle(in PingMessage message)
            {
            }

            private int Last() => 0;
        }
        """, """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToRelay)]
        partial class Relay
        {
            private void Handle(in PingMessage message)
            {
            }

            private void Handle(in PongMessage message)
            {
                throw new NotImplementedException();
            }

            private int Last() => 0;
        }
        """);

    [Fact]
    public Task Handle_gives_a_class_without_a_body_one() => Verify("Handle", """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToClient)]
        partial class {|NTK1001:Client|}; // why
        """, """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToClient)]
        partial class Client
        {
            private void Handle(in HelloMessage message)
            {
                throw new NotImplementedException();
            }
        } // why
        """);

    [Fact]
    public Task Ignore_adds_the_attribute() => Verify("Ignore", """
        using NostrToolkit;

        [MessageHandler(Direction.ToClient)]
        partial class {|NTK1001:Client|}
        {
        }
        """, """
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToClient)]
        [Ignores(typeof(HelloMessage))]
        partial class Client
        {
        }
        """);

    [Fact]
    public Task Decline_is_offered_where_somebody_can_answer() => ToolkitTest<UnhandledMessageAnalyzer, UnhandledMessageCodeFix>.Fixes("""
        [MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)]
        public sealed partial class {|NTK1001:Relay|} : IReplySink
        {
            public void Reply<TMessage>(in TMessage message)
                where TMessage : struct, INostrMessage<TMessage>
            {
            }
        }

        [NostrMessage("X", Direction.ToRelay)] public readonly partial record struct XMessage(long Value);
        """, """
        [MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)]
        [Declines(typeof(XMessage))]
        public sealed partial class Relay : IReplySink
        {
            public void Reply<TMessage>(in TMessage message)
                where TMessage : struct, INostrMessage<TMessage>
            {
            }
        }

        [NostrMessage("X", Direction.ToRelay)] public readonly partial record struct XMessage(long Value);
        """, "Decline");

    [Theory]
    [InlineData("Handle", """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToRelay)]
        partial class Relay
        {
            private void Handle(in PingMessage message)
            {
                throw new NotImplementedException();
            }

            private void Handle(in PongMessage message)
            {
                throw new NotImplementedException();
            }
        }

        [MessageHandler(Direction.ToClient)]
        partial class Client
        {
            private void Handle(in HelloMessage message)
            {
                throw new NotImplementedException();
            }
        }
        """)]
    [InlineData("Ignore", """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToRelay)]
        [Ignores(typeof(PingMessage))]
        [Ignores(typeof(PongMessage))]
        partial class Relay
        {
        }

        [MessageHandler(Direction.ToClient)]
        [Ignores(typeof(HelloMessage))]
        partial class Client
        {
        }
        """)]
    public Task All_messages_of_all_handlers_are_fixed_at_once(string fix, string expected) => Verify(fix, """
        using System;
        using Messages;
        using NostrToolkit;

        [MessageHandler(Direction.ToRelay)]
        partial class {|NTK1001:{|NTK1001:Relay|}|}
        {
        }

        [MessageHandler(Direction.ToClient)]
        partial class {|NTK1001:Client|}
        {
        }
        """, expected, steps: 3);

    private static Task Verify(string fix, string source, string expected, int steps = 1)
    {
        var test = new Test(source) { FixedCode = expected, CodeActionEquivalenceKey = fix, NumberOfIncrementalIterations = steps };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
