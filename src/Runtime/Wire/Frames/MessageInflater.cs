namespace NostrToolkit.Wire;

/// <summary>
/// The receiving half of permessage-deflate on one connection: RFC 7692 section 7.2.2. It holds an inflater only while a compressed
/// message is under way, and a window only where the peer refers to earlier messages.
/// </summary>
internal sealed class MessageInflater(DeflateAgreement agreement, BufferPool pool)
{
    private Inflater? _inflater;
    private BufferLease _history;

    /// <summary>Starts a message.</summary>
    public void Begin() => _inflater = agreement.Options.Pool.RentInflater(agreement.ReceiveWindowBits);

    /// <inheritdoc cref="Inflater.Inflate"/>
    public InflateStatus Inflate(ref ReadOnlySpan<byte> input, Span<byte> output, ref int written) =>
        _inflater!.Inflate(ref input, output, ref written, _history.Span);

    /// <summary>Ends a message. False: its data is incomplete.</summary>
    /// <param name="message">The whole message, inflated.</param>
    public bool TryEnd(ReadOnlySpan<byte> message)
    {
        var isComplete = _inflater!.IsAtEnd;
        Forget();
        if (agreement.ReceiveTakeover) SlidingWindow.Append(ref _history, message, agreement.ReceiveWindowBits, pool);
        return isComplete;
    }

    /// <summary>Gives back what is held, as at the end of the connection.</summary>
    public void Release()
    {
        Forget();
        _history.Dispose();
        _history = default;
    }

    private void Forget()
    {
        if (_inflater is { } inflater) agreement.Options.Pool.Return(inflater);
        _inflater = null;
    }
}
