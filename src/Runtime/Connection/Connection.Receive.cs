using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    // Owned by the read loop.
    private readonly MessageReader _reader;
    private bool _peerClosed;

    // What ended the connection though no peer could have caused it: thrown at the end.
    private Exception? _fault;

    /// <summary>
    /// Reads messages until the connection ends, the close handshake included. Never throws for what a peer does; what
    /// <paramref name="receiver"/> throws closes the connection with 1011 and is thrown on once it is closed.
    /// </summary>
    /// <param name="receiver">Gets the messages.</param>
    /// <param name="cancellationToken">Closes the connection with 1001 (going away).</param>
    public async Task<ConnectionEnd> RunAsync(IMessageReceiver receiver, CancellationToken cancellationToken)
    {
        using var shutdown = cancellationToken.UnsafeRegister(
            static connection => ((Connection)connection!).BeginClose(ShuttingDown), this);
        try
        {
            // Not a method of its own: each one that waits costs an idle connection some 170 bytes more.
            var status = MessageReadStatus.NeedMoreData;
            while (_state != ConnectionState.Closed && status == MessageReadStatus.NeedMoreData)
            {
                var result = await _transport.Input.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                var (buffer, isLast) = (result.Buffer, result.IsCompleted);
                while ((status = ReadNext(ref buffer)) == MessageReadStatus.Message)
                    await DeliverAsync(receiver, cancellationToken).ConfigureAwait(false);
                // The reader keeps what it needs of an unfinished message, so nothing stays in the transport.
                _transport.Input.AdvanceTo(buffer.End);
                if (isLast) break;
            }
            if (status == MessageReadStatus.Close) await AnswerCloseAsync(receiver).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Note(e);
        }
        await FinishAsync().ConfigureAwait(false);
        if (_fault is { } fault) ExceptionDispatchInfo.Throw(fault);
        return _end;
    }

    /// <summary>Reads to the end of the next message, or of the buffer, or to what ends the reading.</summary>
    private MessageReadStatus ReadNext(ref ReadOnlySequence<byte> buffer)
    {
        var seconds = (int)_options.Time.GetElapsedTime(0).TotalSeconds;
        while (true)
        {
            // The transport's memory is ours until it is told to advance, so that a message may be unmasked in it.
            var input = MemoryMarshal.AsMemory(buffer.First);
            var length = input.Length;
            var status = _reader.Read(ref input, seconds);
            buffer = buffer.Slice(length - input.Length);
            switch (status)
            {
                case MessageReadStatus.Message:
                    return status;
                // Once more after a ping that was the end of the buffer: only then does the reader give back its memory.
                case MessageReadStatus.NeedMoreData when buffer.IsEmpty:
                    return status;
                case MessageReadStatus.Ping:
                    SendPong(_reader.ControlPayload);
                    break;
                case MessageReadStatus.Close:
                    _peerClosed = true;
                    return status;
                case MessageReadStatus.Failed:
                    BeginClose(new ConnectionEnd(_reader.CloseStatus, _reader.FailureReason!, ByPeer: false));
                    return status;
            }
        }
    }

    // Pooled, so that a receiver that waits costs no memory of ours per message. Never throws.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask DeliverAsync(IMessageReceiver receiver, CancellationToken cancellationToken)
    {
        var message = _reader.Message;
        // After our close frame, what still comes is dropped (RFC 6455 section 1.4).
        if (_state != ConnectionState.Open) return;
        var isBinary = _reader.Opcode == Opcode.Binary;
        if (isBinary && !receiver.AcceptsBinary)
        {
            BeginClose(NotText);
            return;
        }
        try
        {
            await (isBinary ? receiver.ReceiveBinaryAsync(message, cancellationToken) : receiver.ReceiveAsync(message, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutting down, as it was asked to.
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _fault, e, null);
            BeginClose(OurMistake);
        }
    }

    /// <summary>Our close frame is the last one (RFC 6455 section 5.5.1), so what the receiver still has to say comes before it.</summary>
    private async ValueTask AnswerCloseAsync(IMessageReceiver receiver)
    {
        var end = new ConnectionEnd(_reader.CloseStatus, Encoding.UTF8.GetString(_reader.CloseReason), ByPeer: true);
        using var deadline = new CancellationTokenSource(_options.CloseTimeout, _options.Time);
        try
        {
            var finishing = receiver.FinishAsync(deadline.Token);
            if (!finishing.IsCompletedSuccessfully) await finishing.AsTask().WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // It had its time.
        }
        finally
        {
            BeginClose(end);
        }
    }

    /// <summary>Remembers what a transport threw, unless it only says that the peer is gone.</summary>
    private void Note(Exception exception)
    {
        if (!TransportErrors.IsPeerGone(exception)) Interlocked.CompareExchange(ref _fault, exception, null);
    }
}
