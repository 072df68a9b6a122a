using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.Stats;

/// <summary>What a handler ignores, the handlers that derive from it ignore, too.</summary>
[Ignores(typeof(NegErrorMessage))]
public abstract class NotReconciling;

/// <summary>All shapes of a method that handles a message; writes down what it got.</summary>
[MessageHandler(Direction.ToClient)]
[Ignores(typeof(AuthChallengeMessage))]
[Ignores(typeof(NoticeMessage))] // which has a method
[Ignores(typeof(CloseMessage))] // of another direction
public sealed partial class StatsHandler : NotReconciling
{
    /// <summary>One line for each message.</summary>
    public List<string> Log { get; } = [];

    private void Handle(in StatsMessage message) => Log.Add($"stats {message.Count}");

    private void Handle(NoticeMessage message, CancellationToken cancellationToken)
        => Log.Add($"notice {message.Text} {cancellationToken.IsCancellationRequested}");

    private async ValueTask Handle(EoseMessage message)
    {
        await Task.Yield();
        Log.Add($"eose {message.Subscription}");
    }

    private ValueTask Handle(in ClosedMessage message, CancellationToken cancellationToken)
    {
        Log.Add($"closed {message.Subscription} {cancellationToken.IsCancellationRequested}");
        return default;
    }

    private static void Handle(in PingMessage message) => _ = message;

    private async Task Handle(CountResultMessage message)
    {
        await Task.Yield();
        Log.Add($"count {message.Result.Count}");
    }

    // No message handlers, and no hindrance to those above: another direction, another result, no message at all.
    private void Handle(in ReqMessage message) => Log.Add($"req {message.Subscription}");

    private Task<OkMessage> Handle(OkMessage message) => Task.FromResult(message);

    private void Handle(string text) => Log.Add(text);

    // Wins over the one without a token.
    private void Handle(in StatsMessage message, CancellationToken cancellationToken)
        => Log.Add($"stats {message.Count} {cancellationToken.IsCancellationRequested}");

    private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken)
    {
        Log.Add($"unreadable {message.Name ?? "?"} {message.Error.Kind}");
        return default;
    }
}
