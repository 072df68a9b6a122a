using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    // No close frame was seen: 1006 (RFC 6455 section 7.1.5).
    private static readonly ConnectionEnd Lost = new(CloseStatus.AbnormalClosure, "connection lost", ByPeer: true);
    private static readonly ConnectionEnd Aborted = new(CloseStatus.AbnormalClosure, "aborted", ByPeer: false);

    /// <summary>Drops the transport at once, whatever is queued. For shutting down hard.</summary>
    public void Abort() => Drop(Aborted);

    /// <summary>
    /// Drops the transport at once and ends as <see cref="ConnectionEnd.TooSlow"/>. For whoever holds back messages of its own for a peer
    /// that does not keep up.
    /// </summary>
    public void CutOff() => Drop(ConnectionEnd.TooSlow);

    private void Drop(ConnectionEnd end)
    {
        if (!TryEnd(end)) return;
        try
        {
            _transport.Abort();
        }
        catch (Exception e)
        {
            // Callers are timers, other clients' deliveries and turns: none of them may pay for a transport of this one.
            Note(e);
        }
    }

    /// <summary>The last change of state. What is queued goes back to its pool, and nothing is queued from now on.</summary>
    private bool TryEnd(ConnectionEnd end)
    {
        lock (_gate)
        {
            if (_state == ConnectionState.Closed) return false;
            if (_state == ConnectionState.Open) _end = end;
            _state = ConnectionState.Closed;
            _closeDeadline?.Dispose();
            while (TryDequeue(out var message)) message.Release();
            SignalChange();
            return true;
        }
    }
}
