using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    // Guarded by the gate. Made when a message has to wait and dropped with the turn: no queue belongs to an idle connection.
    private Queue<OutgoingMessage>? _queue;
    private int _queuedBytes;

    private enum Admission : byte
    {
        // The connection is closing or closed, or nobody wants the message any more.
        Refused,

        // Too much is waiting.
        Full,

        // It waits behind the turn under way.
        Queued,

        // The caller has the turn, and writes it.
        Turn,
    }

    /// <summary>How many bytes wait for the peer to read: the messages as they are held, and their places in the queue.</summary>
    public int QueuedBytes => Volatile.Read(ref _queuedBytes);

    /// <summary>How many bytes may wait: <see cref="ConnectionOptions.MaxQueuedBytes"/>.</summary>
    public int MaxQueuedBytes => _options.MaxQueuedBytes;

    /// <summary>
    /// Sends, or queues behind a send that is under way; never waits. A peer with more than
    /// <see cref="ConnectionOptions.MaxQueuedBytes"/> waiting is too slow, and is cut off.
    /// </summary>
    /// <param name="message">Its lease, if it has one, is the connection's from now on, whatever the result.</param>
    /// <returns><see langword="false"/> if the connection is closing or was cut off: the message is lost.</returns>
    public bool TrySend(OutgoingMessage message)
    {
        var admission = Admit(message, _options.MaxQueuedBytes);
        if (admission == Admission.Full) CutOff();
        return Begin(message, admission);
    }

    /// <summary>
    /// Sends like <see cref="TrySend"/>, but rather waits than to go above <see cref="ConnectionOptions.QueuedBytesHighWater"/>:
    /// for long answers.
    /// </summary>
    /// <param name="message">Its lease, if it has one, is the connection's from now on, whatever the result.</param>
    /// <param name="cancellationToken">Ends the waiting; the message is not sent then.</param>
    /// <returns><see langword="false"/> if the connection is closing: the message is lost.</returns>
    public ValueTask<bool> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        => SendAsync(message, static () => true, cancellationToken);

    /// <summary>Sends like <see cref="SendAsync(OutgoingMessage, CancellationToken)"/>, unless nobody wants the message any more when there is room.</summary>
    /// <param name="message">Its lease, if it has one, is the connection's from now on, whatever the result.</param>
    /// <param name="isWanted">Asked as the message takes its place among all others; must be quick, and must not send.</param>
    /// <param name="cancellationToken">Ends the waiting; the message is not sent then.</param>
    /// <returns><see langword="false"/> if the connection is closing or the message is not wanted: it is lost.</returns>
    public async ValueTask<bool> SendAsync(OutgoingMessage message, Func<bool> isWanted, CancellationToken cancellationToken)
    {
        Admission admission;
        while ((admission = AdmitOrWait(message, isWanted, out var change)) == Admission.Full)
        {
            try
            {
                await change.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                message.Release();
                throw;
            }
        }
        return Begin(message, admission);
    }

    // A peer that pings faster than it reads gets fewer pongs: the same the next time it reads (RFC 6455 section 5.5.3).
    private void SendPong(ReadOnlySpan<byte> payload)
    {
        var lease = _options.Buffers.Rent(payload.Length);
        payload.CopyTo(lease.Span);
        var pong = OutgoingMessage.Control(Opcode.Pong, lease);
        Begin(pong, Admit(pong, _options.QueuedBytesHighWater));
    }

    private bool Begin(in OutgoingMessage message, Admission admission)
    {
        if (admission == Admission.Queued) return true;
        if (admission == Admission.Turn)
        {
            // Ends by itself, and reports to nobody: what goes wrong in it ends the connection.
            _ = TakeTurnAsync(message);
            return true;
        }
        message.Release();
        return false;
    }

    /// <summary>Takes the turn, or a place in the queue. One message may always wait, however long it is.</summary>
    private Admission Admit(in OutgoingMessage message, int bound)
    {
        lock (_gate)
        {
            if (_state != ConnectionState.Open) return Admission.Refused;
            if (_queuedBytes > 0 && message.QueuedSize > bound - _queuedBytes) return Admission.Full;
            if (!_turnTaken)
            {
                _turnTaken = true;
                return Admission.Turn;
            }
            (_queue ??= new Queue<OutgoingMessage>()).Enqueue(message);
            _queuedBytes += message.QueuedSize;
            return Admission.Queued;
        }
    }

    // Under one lock: a change between the refusal and the waiting would be missed.
    private Admission AdmitOrWait(in OutgoingMessage message, Func<bool> isWanted, out Task change)
    {
        lock (_gate)
        {
            var admission = isWanted() ? Admit(message, _options.QueuedBytesHighWater) : Admission.Refused;
            change = admission == Admission.Full ? NextChange() : Task.CompletedTask;
            return admission;
        }
    }
}
