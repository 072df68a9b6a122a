using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    private static readonly ConnectionEnd ShuttingDown = new(CloseStatus.GoingAway, "shutting down", ByPeer: false);
    private static readonly ConnectionEnd NotText = new(CloseStatus.UnsupportedMessage, "text messages only", ByPeer: false);
    private static readonly ConnectionEnd OurMistake = new(CloseStatus.InternalError, "internal error", ByPeer: false);

    // Guarded by the gate; set once, by whatever ends the connection first.
    private ConnectionEnd _end;

    // From our close frame on, one deadline for all that is left: the flush, the peer's answer, the end of TCP.
    private ITimer? _closeDeadline;

    /// <summary>
    /// Performs the close handshake (RFC 6455 section 7.1.2): our close frame goes out after everything queued, and the
    /// peer has <see cref="ConnectionOptions.CloseTimeout"/> to answer before TCP is dropped. Needs <see cref="RunAsync"/>
    /// to be running, so a receiver may call it but not wait for it.
    /// </summary>
    /// <param name="status">A status that may be sent; any other sends a close frame without one.</param>
    /// <param name="reason">For the peer's log; cut to 123 bytes.</param>
    /// <param name="cancellationToken">Cancels the waiting, not the closing.</param>
    public async Task CloseAsync(CloseStatus status, string reason, CancellationToken cancellationToken)
    {
        BeginClose(new ConnectionEnd(status, reason, ByPeer: false));
        while (ClosingUnderWay() is { } change) await change.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Queues our close frame, the last one, unless it was queued before.</summary>
    private void BeginClose(ConnectionEnd end)
    {
        var message = CloseMessage(end);
        Admission admission;
        lock (_gate)
        {
            admission = Admit(message, bound: int.MaxValue);
            if (admission != Admission.Refused)
            {
                _end = end;
                _state = ConnectionState.Closing;
                _closeDeadline = _options.Time.CreateTimer(
                    static connection => ((Connection)connection!).Abort(), this, _options.CloseTimeout, Timeout.InfiniteTimeSpan);
                SignalChange();
            }
        }
        Begin(message, admission);
    }

    private OutgoingMessage CloseMessage(ConnectionEnd end)
    {
        var payload = _options.Buffers.Rent(ClosePayload.MaxSize);
        // A peer gets its own status back, and one that gave none its own silence (section 5.5.1).
        var length = end.Status.MayBeSent ? ClosePayload.Write(payload.Span, end.Status, end.ByPeer ? "" : end.Reason) : 0;
        return OutgoingMessage.Control(Opcode.Close, payload.WithLength(length));
    }

    private Task? ClosingUnderWay()
    {
        lock (_gate) return _state == ConnectionState.Closed ? null : NextChange();
    }

    /// <summary>What is left to do after the read loop.</summary>
    private async Task FinishAsync()
    {
        // Abort may have brought us here on the stack of a caller who holds a lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (_state == ConnectionState.Open) Drop(Lost);
        while (TurnUnderWay() is { } change) await change.ConfigureAwait(false);
        if (_state == ConnectionState.Closing && MayGetMore) await TryAsync(LingerAsync()).ConfigureAwait(false);
        TryEnd(Lost);
        await TryAsync(_transport.Output.CompleteAsync()).ConfigureAwait(false);
        await TryAsync(_transport.Input.CompleteAsync()).ConfigureAwait(false);
        _reader.Dispose();
        _writer.Dispose();
    }

    // A server is done once it has sent and received a close frame; a client lets the server drop TCP first (section 7.1.1).
    private bool MayGetMore => !_peerClosed || _role == PeerRole.Client;

    private ValueTask LingerAsync() => Lingering.UntilQuietAsync(_transport.Input, _options.Time, CancellationToken.None);

    // Whether it fails or not, the next step of the ending follows.
    private async ValueTask TryAsync(ValueTask step)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Note(e);
        }
    }
}
