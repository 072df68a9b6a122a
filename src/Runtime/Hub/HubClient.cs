namespace NostrToolkit;

/// <summary>One connected client: its connection and its subscriptions, which the <see cref="Hub"/> it is given to changes.</summary>
/// <param name="connection">Where its events go.</param>
/// <remarks>Threading: every member is safe at any time from any thread; the answers are of the moment.</remarks>
public sealed class HubClient(Connection connection)
{
    // Replaced and never changed, so that it can be read without the hub's lock. An array, since clients have few:
    // searching ten names is quicker than hashing one. The empty one is shared by all idle clients.
    private volatile Subscription[] _subscriptions = [];

    // What all its subscriptions hold back together.
    private long _heldBytes;

    /// <summary>Where its events go.</summary>
    public Connection Connection { get; } = connection;

    /// <summary>The number of its subscriptions, those still sending stored events included.</summary>
    public int SubscriptionCount => _subscriptions.Length;

    /// <summary>Guarded by the hub, like the changes below.</summary>
    internal bool IsGone { get; private set; }

    /// <summary>Whether it has a subscription of this id.</summary>
    public bool Has(SubscriptionId id) => Find(id) is not null;

    internal Subscription? Find(SubscriptionId id)
    {
        foreach (var subscription in _subscriptions)
            if (subscription.Id == id) return subscription;
        return null;
    }

    internal void Add(Subscription subscription) => _subscriptions = [.. _subscriptions, subscription];

    internal void Remove(Subscription subscription) => _subscriptions = [.. _subscriptions.Where(other => other != subscription)];

    /// <summary>Takes all its subscriptions away, and every later one.</summary>
    internal Subscription[] Leave()
    {
        IsGone = true;
        var all = _subscriptions;
        _subscriptions = [];
        return all;
    }

    /// <summary>Makes room for an event that is held back. Its client is cut off if there is none: it does not take what came before.</summary>
    internal bool TryHold(int size)
    {
        if (_heldBytes + size > Connection.MaxQueuedBytes)
        {
            Connection.CutOff();
            return false;
        }
        _heldBytes += size;
        return true;
    }

    internal void LetGo(int size) => _heldBytes -= size;
}
