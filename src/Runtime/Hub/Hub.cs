namespace NostrToolkit;

/// <summary>
/// Live events on their way to the clients of one relay. A subscription registers before its stored events are queried
/// and holds live ones back meanwhile, so that none is lost and none comes twice. Delivery never waits: a client that
/// does not keep up is cut off by its connection and never holds up the others.
/// </summary>
/// <remarks>Threading: every member is safe at any time from any thread.</remarks>
public sealed class Hub
{
    /// <summary>The sequence number of an event that is not stored: no query finds it.</summary>
    public const long NotStored = long.MaxValue;

    private readonly Lock _gate = new();
    private readonly SubscriptionTable _subscriptions = new();

    // Live ones whose query found events that are committed, but not published yet.
    private readonly HashSet<Subscription> _ahead = [];
    private long _published;

    // The event that is being published, made ready once for the filters of all subscriptions.
    private readonly MatchTarget _target = new();

    /// <summary>The number of live subscriptions of all clients.</summary>
    public int SubscriptionCount
    {
        get
        {
            lock (_gate) return _subscriptions.Count;
        }
    }

    /// <summary>Registers a subscription; it holds back what matches until <see cref="GoLive"/>.</summary>
    /// <param name="client">Whose it is. A subscription of the same id is replaced, without a gap.</param>
    /// <param name="id">Its id; copied.</param>
    /// <param name="filters">What it matches: any of these.</param>
    /// <returns>The subscription; one that has ended already if the client is disconnected.</returns>
    public Subscription Subscribe(HubClient client, SubscriptionId id, CompiledFilter[] filters)
    {
        var subscription = new Subscription(client, id, filters);
        lock (_gate)
        {
            if (client.IsGone)
            {
                // Nobody would ever remove it.
                subscription.End();
                return subscription;
            }
            if (client.Find(id) is { } earlier)
            {
                subscription.TakeOver(earlier);
                Remove(earlier);
            }
            client.Add(subscription);
            _subscriptions.Add(subscription);
        }
        return subscription;
    }

    /// <summary>
    /// Ends the holding back: sends all that came since <see cref="Subscribe"/> but those stored events that were sent already, and from
    /// now on everything at once.
    /// </summary>
    /// <param name="subscription">A subscription whose stored events are sent.</param>
    /// <param name="sent">
    /// The sequence numbers of these stored events. That a query saw an event is not enough: the limit of a filter may have left it out.
    /// </param>
    public void GoLive(Subscription subscription, IReadOnlyCollection<long> sent)
    {
        lock (_gate)
        {
            if (subscription.GoLive(sent, _published)) _ahead.Add(subscription);
        }
    }

    /// <summary>Ends a subscription of a client, if it has one of this id.</summary>
    public bool Unsubscribe(HubClient client, SubscriptionId id)
    {
        lock (_gate)
        {
            if (client.Find(id) is not { } subscription) return false;
            Remove(subscription);
            return true;
        }
    }

    /// <summary>Ends one subscription, if it was not replaced or ended already.</summary>
    /// <returns><see langword="false"/> if it was: its id may name another subscription by now.</returns>
    public bool Unsubscribe(Subscription subscription)
    {
        lock (_gate)
        {
            if (subscription.IsEnded) return false;
            Remove(subscription);
            return true;
        }
    }

    /// <summary>Ends all subscriptions of a client that is gone; those that still come for it are born ended.</summary>
    public void Disconnect(HubClient client)
    {
        lock (_gate)
        {
            foreach (var subscription in client.Leave())
            {
                subscription.End();
                _subscriptions.Remove(subscription);
                _ahead.Remove(subscription);
            }
        }
    }

    /// <summary>
    /// Says that nothing up to this number will be published. Otherwise a subscription remembers, until the first event is, all the
    /// stored ones that it was sent.
    /// </summary>
    public void StartAfter(long sequence)
    {
        lock (_gate) _published = Math.Max(_published, sequence);
    }

    /// <summary>Sends an event to every matching subscription.</summary>
    /// <param name="verified">The event.</param>
    /// <param name="sequence">Its number in the store, above that of all stored ones published before, or <see cref="NotStored"/>.</param>
    public void Publish(VerifiedEvent verified, long sequence)
    {
        var live = new LiveEvent(verified, sequence);
        lock (_gate)
        {
            _target.Set(verified.View);
            // Sending changes nothing here: a connection runs nobody else's code inside of TrySend.
            foreach (var subscription in _subscriptions.All)
                if (subscription.Matches(_target)) subscription.Deliver(ref live);
            _target.Clear();
            if (sequence == NotStored) return;
            _published = sequence;
            if (_ahead.Count > 0) _ahead.RemoveWhere(subscription => subscription.HasSettled(_published));
        }
    }

    private void Remove(Subscription subscription)
    {
        subscription.End();
        subscription.Client.Remove(subscription);
        _subscriptions.Remove(subscription);
        _ahead.Remove(subscription);
    }
}
