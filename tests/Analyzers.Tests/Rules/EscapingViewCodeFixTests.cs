using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.EscapingViewAnalyzer, NostrToolkit.Analyzers.EscapingViewCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class EscapingViewCodeFixTests
{
    [Fact]
    public Task What_is_kept_is_copied() => Test.Fixes(
        Handler("{|NTK3006:message.Event|}", "{|NTK3006:message.Subscription|}", "{|NTK3006:bytes[1..]|}"),
        Handler("message.Event.ToOwned()", "message.Subscription.ToOwned()", "bytes[1..].ToArray()"));

    private static string Handler(string view, string key, string bytes) => $$"""
        [MessageHandler(Direction.ToClient, OwnMessagesOnly = true)]
        partial class C : IMessageReceiver
        {
            private readonly Dictionary<SubscriptionId, EventView> _latest = [];
            private readonly Queue<ReadOnlyMemory<byte>> _queue = [];

            private void Handle(in EventMessage message)
            {
                _latest[{{key}}] = {{view}}; // the newest
            }

            public ValueTask ReceiveAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
            {
                _queue.Enqueue({{bytes}});
                return default;
            }

            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        """;
}
