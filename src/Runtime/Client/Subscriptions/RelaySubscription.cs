using System.Threading.Channels;

namespace NostrToolkit;

/// <summary>One open REQ of a <see cref="RelayClient"/>: from the connection's read loop to whoever enumerates.</summary>
internal sealed class RelaySubscription(SubscriptionId id, FilterList filters, int buffer)
{
    private readonly CompiledFilter[] _filters = CompiledFilter.From(filters);
    private readonly Channel<SubscriptionItem> _items = Channel.CreateBounded<SubscriptionItem>(
        new BoundedChannelOptions(buffer) { SingleReader = true, SingleWriter = true });

    // Used by the connection's read loop only.
    private readonly MatchTarget _target = new();

    private bool _isLive;

    public SubscriptionId Id { get; } = id;

    /// <summary>Whether the relay has ended it.</summary>
    public bool IsClosed { get; private set; }

    public ChannelReader<SubscriptionItem> Items => _items.Reader;

    /// <summary>Whether a relay may send this event here. A relay that sends others is wrong or lies.</summary>
    public bool Wants(in EventView view)
    {
        _target.Set(view);
        var wants = Array.Exists(_filters, filter => filter.Matches(_target));
        // The view goes with its message.
        _target.Clear();
        return wants;
    }

    /// <summary>Waits while the reader is behind: that holds up the connection, and through TCP the relay.</summary>
    public ValueTask AddAsync(VerifiedEvent verified, CancellationToken cancellationToken)
        => WriteAsync(new SubscriptionItem(_isLive ? SubscriptionItemKind.Live : SubscriptionItemKind.Stored, verified), cancellationToken);

    public ValueTask EndStoredAsync(CancellationToken cancellationToken)
    {
        if (_isLive) return default;
        _isLive = true;
        return WriteAsync(new SubscriptionItem(SubscriptionItemKind.EndOfStored), cancellationToken);
    }

    public async ValueTask CloseAsync(Reason reason, CancellationToken cancellationToken)
    {
        IsClosed = true;
        await WriteAsync(new SubscriptionItem(SubscriptionItemKind.Closed, Reason: reason), cancellationToken).ConfigureAwait(false);
        Complete(null);
    }

    /// <summary>Ends the items: in order, or with the error that ended the connection.</summary>
    public void Complete(Exception? error) => _items.Writer.TryComplete(error);

    private async ValueTask WriteAsync(SubscriptionItem item, CancellationToken cancellationToken)
    {
        try
        {
            await _items.Writer.WriteAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // The reader has left; a CLOSE is on its way to the relay.
        }
    }
}
