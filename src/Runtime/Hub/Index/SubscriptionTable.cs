using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>All live subscriptions. Guarded by the hub.</summary>
internal sealed class SubscriptionTable
{
    // In no order, so that removing is one move. Each subscription knows its place.
    private readonly List<Subscription> _all = [];

    public int Count => _all.Count;

    /// <summary>All of them, until the next change.</summary>
    public ReadOnlySpan<Subscription> All => CollectionsMarshal.AsSpan(_all);

    public void Add(Subscription subscription)
    {
        subscription.Place = _all.Count;
        _all.Add(subscription);
    }

    public void Remove(Subscription subscription)
    {
        var last = _all[^1];
        _all[subscription.Place] = last;
        last.Place = subscription.Place;
        _all.RemoveAt(_all.Count - 1);
    }
}
