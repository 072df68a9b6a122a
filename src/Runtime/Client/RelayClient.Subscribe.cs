using System.Globalization;
using System.Runtime.CompilerServices;

namespace NostrToolkit;

public sealed partial class RelayClient
{
    /// <summary>Subscribes to what one filter matches; see <see cref="SubscribeAsync(IReadOnlyList{Filter}, CancellationToken)"/>.</summary>
    public IAsyncEnumerable<SubscriptionItem> SubscribeAsync(Filter filter, CancellationToken cancellationToken = default)
        => SubscribeAsync([filter], cancellationToken);

    /// <summary>
    /// Subscribes: yields the stored events, then one <see cref="SubscriptionItemKind.EndOfStored"/>, then live events as
    /// they come. Leaving the loop closes the subscription. A reader that is behind by
    /// <see cref="RelayClientOptions.SubscriptionBuffer"/> items holds up the whole connection, answers to
    /// <see cref="PublishAsync"/> included: do not wait for one inside the loop while the relay sends faster than you read.
    /// </summary>
    /// <param name="filters">One filter or more; an event that matches any is yielded.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <exception cref="ConnectionException">The connection ended.</exception>
    public async IAsyncEnumerable<SubscriptionItem> SubscribeAsync(
        IReadOnlyList<Filter> filters, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var list = FilterList.Create([.. filters]);
        var number = Interlocked.Increment(ref _lastSubscription);
        var id = SubscriptionId.Create(number.ToString(CultureInfo.InvariantCulture));
        var subscription = new RelaySubscription(id, list, _options.SubscriptionBuffer);
        _subscriptions[id] = subscription;
        try
        {
            await SendAsync(new ReqMessage(id, list), cancellationToken).ConfigureAwait(false);
            if (Volatile.Read(ref _end) is { } end) subscription.Complete(end);
            await foreach (var item in subscription.Items.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return item;
        }
        finally
        {
            subscription.Complete(null);
            // Neither the relay nor the connection has ended it.
            if (_subscriptions.TryRemove(id, out _) && !subscription.IsClosed) _connection.TrySend(Encode(new CloseMessage(id)));
        }
    }

    private ValueTask Handle(in EventMessage message, CancellationToken cancellationToken)
    {
        if (!_subscriptions.TryGetValue(message.Subscription, out var subscription)) return default;
        if (subscription.Wants(message.Event) && _verifier.TryVerify(message.Event, out var verified))
            return subscription.AddAsync(verified, cancellationToken);
        Interlocked.Increment(ref _rejectedCount);
        return default;
    }

    private ValueTask Handle(in EoseMessage message, CancellationToken cancellationToken)
        => _subscriptions.TryGetValue(message.Subscription, out var subscription) ? subscription.EndStoredAsync(cancellationToken) : default;

    // It stays in the dictionary: the end of the connection must find it while the last item waits for room.
    private ValueTask Handle(in ClosedMessage message, CancellationToken cancellationToken)
        => _subscriptions.TryGetValue(message.Subscription, out var subscription)
            ? subscription.CloseAsync(message.Reason.ToOwned(), cancellationToken)
            : default;
}
