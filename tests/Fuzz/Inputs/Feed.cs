using System.Numerics;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Gives a reader its bytes in pieces, writes down what it says, and holds it to its contract and to little memory meanwhile.
/// </summary>
internal sealed class Feed(PeerRole role, BufferPool pool, WireLimits limits, DeflateAgreement? deflate)
{
    private byte[] _received = [];
    private long _fed;

    /// <summary>
    /// Writes down what the platform's WebSocket shows: no pings, pongs and failures, and a close without a status as 1000.
    /// </summary>
    public bool IsAsPlatformShows { get; init; }

    /// <summary>Reads traffic to its end, or to that of the connection, and returns what came last.</summary>
    public MessageReadStatus Read(ReadOnlySpan<byte> traffic, Pieces pieces, Trace trace)
    {
        trace.Clear();
        var last = MessageReadStatus.NeedMoreData;
        // A copy: a reader unmasks in place.
        if (_received.Length < traffic.Length) _received = new byte[traffic.Length];
        traffic.CopyTo(_received);
        _fed = 0;
        using (var reader = new MessageReader(role, pool, limits, deflate))
        {
            for (var index = 0; _fed < traffic.Length && last is not (MessageReadStatus.Close or MessageReadStatus.Failed); index++)
            {
                var piece = _received.AsMemory((int)_fed, pieces.Next(index, traffic.Length - (int)_fed));
                _fed += piece.Length;
                last = ReadPiece(reader, piece, trace);
            }
        }
        Ensure.That(pool.RentedBytes == 0, "everything goes back to the pool");
        return last;
    }

    private MessageReadStatus ReadPiece(MessageReader reader, Memory<byte> piece, Trace trace)
    {
        var delivered = false;
        while (true)
        {
            var left = piece.Length;
            var status = reader.Read(ref piece, seconds: 0);
            Ensure.That(piece.Length <= left, "input only gets shorter");
            Ensure.That(pool.RentedBytes <= Allowed(status), "memory grows with what has arrived, up to the limits");
            if (status == MessageReadStatus.NeedMoreData)
            {
                Ensure.That(piece.IsEmpty, "a reader that needs more has consumed everything");
                Ensure.That(!delivered || left > 0 || pool.RentedBytes <= History, "an idle reader holds nothing");
                return status;
            }
            Write(reader, status, trace);
            if (status is MessageReadStatus.Close or MessageReadStatus.Failed)
            {
                left = piece.Length;
                Ensure.That(reader.Read(ref piece, seconds: 0) == status && piece.Length == left, "after the end nothing is read");
                return status;
            }
            delivered = status == MessageReadStatus.Message;
        }
    }

    private void Write(MessageReader reader, MessageReadStatus status, Trace trace)
    {
        switch (status)
        {
            case MessageReadStatus.Message:
                var view = reader.Message;
                trace.AddMessage(reader.Opcode, view.Span);
                using (var taken = reader.TakeMessage())
                    Ensure.That(taken.Span.SequenceEqual(view.Span), "what is taken is what was shown");
                break;
            case MessageReadStatus.Failed:
                Ensure.That(reader.CloseStatus.Code is 1002 or 1007 or 1008 or 1009, "a failure has one of four statuses");
                if (!IsAsPlatformShows) trace.Add(status, default, reader.CloseStatus, Encoding.ASCII.GetBytes(reader.FailureReason!));
                break;
            case MessageReadStatus.Close:
                var isUnsaid = IsAsPlatformShows && reader.CloseStatus == CloseStatus.NoStatusReceived;
                trace.AddClose(isUnsaid ? CloseStatus.NormalClosure : reader.CloseStatus, reader.CloseReason);
                break;
            default:
                if (!IsAsPlatformShows) trace.Add(status, default, default, reader.ControlPayload);
                break;
        }
    }

    private long Allowed(MessageReadStatus status) => status switch
    {
        MessageReadStatus.Failed => 0,
        MessageReadStatus.Close => BufferPool.SmallestBuffer,
        _ => Message + BufferPool.SmallestBuffer + History,
    };

    // A buffer that had to grow is less than twice as long as what is in it.
    private long Message => Math.Max(
        Math.Max(BufferPool.SmallestBuffer, Math.Min(2 * _fed, BitOperations.RoundUpToPowerOf2((uint)limits.MaxMessageBytes))),
        deflate is null ? 0 : BitOperations.RoundUpToPowerOf2((uint)limits.MaxInflatedBytes));

    private long History => deflate is { ReceiveTakeover: true } ? Math.Max(BufferPool.SmallestBuffer, 1 << deflate.ReceiveWindowBits) : 0;
}
