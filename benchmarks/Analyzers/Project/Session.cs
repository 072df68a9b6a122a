using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.Area0;

[MessageHandler(Direction.ToRelay)]
[Ignores(typeof(AuthMessage)), Ignores(typeof(PublishMessage)), Ignores(typeof(NegOpenMessage)), Ignores(typeof(NegMessage)), Ignores(typeof(NegCloseMessage))]
public sealed partial class Session(Connection connection, Ledger ledger, TimeProvider time) : IMessageReceiver
{
    private readonly Dictionary<string, UnixTime> _open = [];
    private long _unreadable;

    public long Unreadable => Interlocked.Read(ref _unreadable);

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => DispatchAsync(message, cancellationToken);

    private async ValueTask Handle(CountMessage message, CancellationToken cancellationToken)
    {
        var query = message.Query;
        var count = await ledger.CountAsync(null, cancellationToken).ConfigureAwait(false);
        if (count < 0) throw new InvalidOperationException($"No count for {query}.");
        await connection.SendAsync(OutgoingMessage.Text(Replies.Count(query.ToString()!, count)), cancellationToken).ConfigureAwait(false);
    }

    private void Handle(in ReqMessage message) => _open[message.Subscription.ToString()!] = UnixTime.Now(time);

    private void Handle(in CloseMessage message)
    {
        if (_open.Remove(message.Subscription.ToString()!, out var since))
            connection.TrySend(OutgoingMessage.Text(Replies.Notice($"open for {UnixTime.Now(time).Seconds - since.Seconds} s")));
    }

    private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _unreadable);
        connection.TrySend(OutgoingMessage.Text(Replies.Notice(message.Error.ToString())));
        return default;
    }
}
