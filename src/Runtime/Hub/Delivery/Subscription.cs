using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One REQ that is in force. Its state is guarded by the <see cref="Hub"/>; the public members may be read at any time.</summary>
public sealed class Subscription
{
    // What a place in the list costs, so that small events cannot be held without end.
    private const int PlaceSize = 64;

    private static readonly List<(VerifiedEvent Event, long Sequence)> Nothing = [];

    private readonly CompiledFilter[] _filters;

    // ["EVENT","id", with the id in its place: kept once for both uses.
    private readonly byte[] _prefix;
    private readonly JsonEscapes _escapes;

    // Made when the first event has to be held.
    private List<(VerifiedEvent Event, long Sequence)>? _held;
    private bool _isLive;

    // The stored events that were sent and are not published yet: committed, but still on their way to the hub. Mostly none.
    private HashSet<long>? _sent;
    private volatile bool _isEnded;

    // Made when somebody asks, and let go with the query: live subscriptions are many.
    private CancellationTokenSource? _ending;

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

    /// <summary>Cancelled when the subscription ends: for the query of its stored events, and for sending them.</summary>
    public CancellationToken Ended
    {
        get
        {
            var ending = _ending ?? Interlocked.CompareExchange(ref _ending, new CancellationTokenSource(), null) ?? _ending;
            // The end may have come before there was anything to cancel.
            if (_isEnded) ending.Cancel();
            return ending.Token;
        }
    }

    internal int Place { get; set; }

    private static ReadOnlySpan<byte> PrefixStart => "[\"EVENT\",\""u8;

    private static ReadOnlySpan<byte> PrefixEnd => "\","u8;

    /// <summary>An EVENT message to this subscription: what only it gets, then what all get, without a copy of either.</summary>
    /// <param name="jsonAndMessageEnd">The event's JSON and the bracket that ends the message.</param>
    public OutgoingMessage Message(ReadOnlyMemory<byte> jsonAndMessageEnd) => OutgoingMessage.Text(_prefix, jsonAndMessageEnd);

    internal bool Matches(MatchTarget target)
    {
        foreach (var filter in _filters)
            if (filter.Matches(target)) return true;
        return false;
    }

    internal void Deliver(ref LiveEvent live)
    {
        if (!_isLive) Hold(live.Verified, live.Sequence);
        else if (_sent?.Contains(live.Sequence) != true) Client.Connection.TrySend(live.Message(_prefix, Client.Connection.Deflate));
    }

    /// <summary>Goes on holding what the subscription that this one replaces held: otherwise the live part would have a gap.</summary>
    internal void TakeOver(Subscription earlier)
    {
        var target = new MatchTarget();
        foreach (var (verified, sequence) in earlier.LetGo())
            if (Matches(target.Set(verified.View))) Hold(verified, sequence);
    }

    /// <param name="sent">The sequence numbers of the stored events that were sent.</param>
    /// <param name="published">The last sequence number that was published.</param>
    /// <returns>Whether some of those that were sent are still to be published, and not to be sent again.</returns>
    internal bool GoLive(IReadOnlyCollection<long> sent, long published)
    {
        if (_isEnded || _isLive) return false;
        _isLive = true;
        _ending = null;
        // Mostly nothing was held, and nothing that was sent is still to be published: then there is nothing to remember.
        if (_held is not null || IsAhead(sent, published)) _sent = [.. sent];
        foreach (var (verified, number) in LetGo())
        {
            var live = new LiveEvent(verified, number);
            Deliver(ref live);
        }
        return !HasSettled(published);
    }

    /// <returns>Whether everything that was sent among the stored events is published by now.</returns>
    internal bool HasSettled(long published)
    {
        if (_sent is null) return true;
        if (IsAhead(_sent, published)) return false;
        _sent = null;
        return true;
    }

    private static bool IsAhead(IReadOnlyCollection<long> sent, long published)
    {
        foreach (var number in sent)
            if (number > published) return true;
        return false;
    }

    internal void End()
    {
        _isEnded = true;
        _sent = null;
        LetGo();
        // Not here and now: whoever waits for the token must not go on inside the hub's lock.
        _ending?.CancelAsync();
    }

    private void Hold(VerifiedEvent verified, long sequence)
    {
        // Held for a client that does not take its stored events, as a queue would hold them, and within the same bound.
        if (Client.TryHold(SizeOf(verified))) (_held ??= []).Add((verified, sequence));
    }

    private List<(VerifiedEvent Event, long Sequence)> LetGo()
    {
        if (_held is not { } held) return Nothing;
        _held = null;
        foreach (var (verified, _) in held) Client.LetGo(SizeOf(verified));
        return held;
    }

    private static int SizeOf(VerifiedEvent verified) => PlaceSize + verified.JsonAndMessageEnd.Length;
}
