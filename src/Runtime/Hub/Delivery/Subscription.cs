using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One REQ that is in force. Its state is guarded by the <see cref="Hub"/>; the public members may be read at any time.</summary>
public sealed class Subscription
{
    // What a place in the list costs, so that small events cannot be held without end.
    private const int PlaceSize = 64;

    private readonly CompiledFilter[] _filters;

    // ["EVENT","id", with the id in its place: kept once for both uses.
    private readonly byte[] _prefix;
    private readonly JsonEscapes _escapes;

    // Made when the first event has to be held.
    private List<(VerifiedEvent Event, long Sequence)>? _held;
    private long _heldBytes;
    private bool _isLive;
    private long _after;
    private volatile bool _isEnded;

    internal Subscription(HubClient client, SubscriptionId id, CompiledFilter[] filters)
    {
        Client = client;
        _filters = filters;
        _prefix = [.. PrefixStart, .. id.Token.Raw.Span, .. PrefixEnd];
        _escapes = id.Token.Escapes;
    }

    /// <summary>Whose it is.</summary>
    public HubClient Client { get; }

    /// <summary>Its id, as the client spelled it.</summary>
    public SubscriptionId Id => new(new JsonString(_prefix.AsMemory(PrefixStart.Length..^PrefixEnd.Length), _escapes));

    /// <summary>What it matches: any of these.</summary>
    public IReadOnlyList<CompiledFilter> Filters => _filters;

    /// <summary>Whether it was closed or replaced, or its client is gone.</summary>
    public bool IsEnded => _isEnded;

    internal int Place { get; set; }

    private static ReadOnlySpan<byte> PrefixStart => "[\"EVENT\",\""u8;

    private static ReadOnlySpan<byte> PrefixEnd => "\","u8;

    /// <summary>An EVENT message to this subscription: what only it gets, then what all get, without a copy of either.</summary>
    /// <param name="jsonAndMessageEnd">The event's JSON and the bracket that ends the message.</param>
    public OutgoingMessage Message(ReadOnlyMemory<byte> jsonAndMessageEnd) => OutgoingMessage.Text(_prefix, jsonAndMessageEnd);

    internal bool Matches(VerifiedEvent verified)
    {
        foreach (var filter in _filters)
            if (filter.Matches(verified.View)) return true;
        return false;
    }

    internal void Deliver(ref LiveEvent live)
    {
        if (!_isLive) Hold(live.Verified, live.Sequence);
        // Otherwise it was sent among the stored events already.
        else if (live.Sequence > _after) Client.Connection.TrySend(live.Message(_prefix, Client.Connection.Deflate));
    }

    internal void GoLive(long sequence)
    {
        if (_isEnded || _isLive) return;
        _isLive = true;
        _after = sequence;
        if (_held is not { } held) return;
        _held = null;
        foreach (var (verified, number) in held)
        {
            var live = new LiveEvent(verified, number);
            Deliver(ref live);
        }
    }

    internal void End()
    {
        _isEnded = true;
        _held = null;
    }

    private void Hold(VerifiedEvent verified, long sequence)
    {
        // Held for a client that does not take its stored events, as a queue would hold them, and within the same bound.
        _heldBytes += PlaceSize + verified.JsonAndMessageEnd.Length;
        if (_heldBytes <= Client.Connection.MaxQueuedBytes) (_held ??= []).Add((verified, sequence));
        else Client.Connection.Abort();
    }
}
