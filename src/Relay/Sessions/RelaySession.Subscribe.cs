namespace NostrToolkit.Relay;

internal sealed partial class RelaySession
{
    // So many queries of one client may run side by side; then its next message waits.
    private const int MaxReplaying = 32;

    private static readonly Reason QueryFailed = Reason.Create(ReasonPrefix.Error, "the query failed");

    // Without the search the filter would be wider than it says (NIP-50).
    private static readonly Reason NotSearching = Reason.Create(ReasonPrefix.Unsupported, "this relay does not search");

    private readonly QueryTurns _queries = new();
    private int _replaying;

    /// <summary>REQ: registers before it queries, so that no event falls between the stored and the live ones.</summary>
    private ValueTask Handle(in ReqMessage message, CancellationToken cancellationToken)
    {
        if (Objection(message) is { } reason)
        {
            Refuse(message.Subscription, reason);
            return default;
        }
        var filters = CompiledFilter.From(message.Filters, _relay.Options.Limits.MaxLimit);
        if (Array.Exists(filters, static filter => filter.Search is not null))
        {
            Refuse(message.Subscription, NotSearching);
            return default;
        }
        // Beside the read loop; reports every failure to the client itself.
        var replaying = ReplayAsync(_relay.Hub.Subscribe(_client, message.Subscription, filters));
        return Volatile.Read(ref _replaying) > MaxReplaying ? new ValueTask(replaying.WaitAsync(cancellationToken)) : default;
    }

    /// <summary>CLOSE: also cancels the query and the sending of stored events. Not answered (NIP-01).</summary>
    private void Handle(in CloseMessage message) => _relay.Hub.Unsubscribe(_client, message.Subscription);

    private Reason? Objection(in ReqMessage message)
    {
        var limits = _relay.Options.Limits;
        var id = message.Subscription;
        if (id.ByteCount > limits.MaxSubscriptionIdBytes)
            return Reason.Create(ReasonPrefix.Invalid, $"a subscription id has at most {limits.MaxSubscriptionIdBytes} bytes");
        if (id.CharacterCount is var length && (length == 0 || length > limits.MaxSubscriptionIdLength))
            return Reason.Create(ReasonPrefix.Invalid, $"a subscription id has 1 to {limits.MaxSubscriptionIdLength} characters");
        if (message.Filters.Count > limits.MaxFilters)
            return Reason.Create(ReasonPrefix.Invalid, $"more than {limits.MaxFilters} filters");
        if (_client.SubscriptionCount >= limits.MaxSubscriptions && !_client.Has(id))
            return Reason.Create(ReasonPrefix.RateLimited, $"more than {limits.MaxSubscriptions} subscriptions");
        return null;
    }

    private void Refuse(SubscriptionId id, Reason reason)
    {
        // CLOSED ends whatever the client had under this id.
        _relay.Hub.Unsubscribe(_client, id);
        Reply(new ClosedMessage(id, reason));
    }

    private async Task ReplayAsync(Subscription subscription)
    {
        // CLOSE, a replacement and the end of the connection stop a costly scan: its reader serves all clients.
        var ended = subscription.Ended;
        Interlocked.Increment(ref _replaying);
        // Replaced or closed meanwhile: nothing more may go out under an id that now names something else, or nothing.
        bool IsInForce() => !subscription.IsEnded;
        try
        {
            if (await QueryAsync(subscription, ended).ConfigureAwait(false) is not { } stored) return;
            await foreach (var json in stored.Events.WithCancellation(ended).ConfigureAwait(false))
            {
                if (!await _connection.SendAsync(subscription.Message(json), IsInForce, ended).ConfigureAwait(false)) return;
            }
            await _connection.SendAsync(Encode(new EoseMessage(subscription.Id)), IsInForce, ended).ConfigureAwait(false);
            _relay.Hub.GoLive(subscription, stored.Found);
        }
        catch (OperationCanceledException)
        {
            // Closed, replaced, or the client is gone: nobody waits for an answer.
        }
        catch (Exception e)
        {
            LogQueryFailed(_relay.Logger, e.Message, e);
            // Not by its id: that may name the next subscription by now.
            if (_relay.Hub.Unsubscribe(subscription)) Reply(new ClosedMessage(subscription.Id, QueryFailed));
        }
        finally
        {
            Interlocked.Decrement(ref _replaying);
        }
    }

    /// <returns><see langword="null"/> if the subscription ended before it was its turn: then the store is not asked.</returns>
    private async ValueTask<StoredQuery?> QueryAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        await _queries.EnterAsync().ConfigureAwait(false);
        try
        {
            if (subscription.IsEnded) return null;
            return await _relay.Store.QueryAsync(subscription.Filters, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _queries.Leave();
        }
    }
}
