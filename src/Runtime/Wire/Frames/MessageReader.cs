using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>
/// The read side of one connection: takes bytes as they come and gives whole messages and control frames (RFC 6455 sections 5 and 6.2),
/// inflated where permessage-deflate was agreed on (RFC 7692 section 7.2.2). It is small, because there is one for every idle connection
/// (160 bytes, tested), and holds pooled memory only while a message or a control frame is under way. A message that arrives whole takes
/// none: it is unmasked where it stands. For one thread at a time.
/// </summary>
public sealed partial class MessageReader : IDisposable
{
    private readonly BufferPool _pool;
    private readonly WireLimits _limits;
    private readonly PeerRole _role;

    // A message that stood whole in the input, delivered there.
    private ReadOnlyMemory<byte> _whole;

    // Null: no extension was agreed on.
    private readonly MessageInflater? _inflater;

    // The message under way: its bytes so far are the lease's used length. Of a compressed one, that is what they were inflated to.
    private BufferLease _message;
    private int _payloadBytes;
    private int _frames;
    private Opcode _messageOpcode;
    private bool _isCompressed;
    private Utf8Validator _text;

    // The control frame under way or just delivered.
    private BufferLease _control;

    // The frame under way. No mask is a key of zeros. The key is turned as the payload is consumed, which saves counting the bytes.
    private int _remaining;
    private uint _maskKey;
    private Opcode _frameOpcode;
    private bool _fin;
    private bool _inPayload;

    private HeaderBytes _header;
    private byte _headerLength;

    // The control frames of the second under way.
    private int _controlFrames;
    private int _controlSecond;

    private MessageReadStatus _last;
    private Violation? _violation;
    private bool _disposed;

    /// <summary>A reader at the start of a connection's frames, after the handshake.</summary>
    /// <param name="role">Which side we are: a server requires masked frames, a client frames without a mask.</param>
    /// <param name="pool">Where the memory of messages comes from.</param>
    /// <param name="limits">What the peer may ask for; null: the defaults.</param>
    /// <param name="deflate">What the handshake agreed on; null: frames are not compressed.</param>
    public MessageReader(PeerRole role, BufferPool pool, WireLimits? limits = null, DeflateAgreement? deflate = null)
    {
        if (deflate is not null) _inflater = new MessageInflater(deflate, pool);
        _role = role;
        _pool = pool;
        _limits = limits ?? WireLimits.Default;
    }

    /// <summary>Text or binary: what the message under way, or the one just delivered, is. Otherwise continuation.</summary>
    public Opcode Opcode => _messageOpcode;

    /// <summary>
    /// The message just delivered, in one piece; valid until the next <see cref="Read"/>, and no longer than the input of the last one: it may
    /// be a slice of it.
    /// </summary>
    public ReadOnlyMemory<byte> Message =>
        _last != MessageReadStatus.Message ? default : _whole.IsEmpty ? _message.Memory : _whole;

    /// <summary>The payload of the control frame just delivered, at most 125 bytes; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> ControlPayload => _inPayload ? default : _control.Span;

    /// <summary>
    /// After <see cref="MessageReadStatus.Close"/> what the peer sent (1005 when it gave no status), after
    /// <see cref="MessageReadStatus.Failed"/> what to send: 1002, 1007, 1008 or 1009. Otherwise 0.
    /// </summary>
    public CloseStatus CloseStatus => _violation?.Status ?? ReceivedClose.Status;

    /// <summary>The reason in the close frame just received, valid UTF-8; otherwise empty.</summary>
    public ReadOnlySpan<byte> CloseReason => ReceivedClose.Reason;

    /// <summary>Which rule the peer broke, in English and short enough for a close frame; null unless reading failed.</summary>
    public string? FailureReason => _violation?.Reason;

    private ClosePayload ReceivedClose =>
        _last == MessageReadStatus.Close && ClosePayload.TryRead(_control.Span, out var close, out _) ? close : default;

    /// <summary>
    /// Consumes input up to and including the next whole message or control frame, or all of it. Call it again until it needs more data.
    /// A message that was not taken is dropped by the next call. After <see cref="MessageReadStatus.Close"/> and
    /// <see cref="MessageReadStatus.Failed"/> it consumes nothing and says the same again.
    /// </summary>
    /// <param name="input">
    /// The bytes after those of the last call; what is left of it belongs to the next one. What is consumed may be unmasked in place: it is
    /// of no use to another reader.
    /// </param>
    /// <param name="seconds">
    /// The caller's clock in whole seconds from any start, for <see cref="WireLimits.MaxControlFramesPerSecond"/>.
    /// </param>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public MessageReadStatus Read(ref Memory<byte> input, int seconds)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_last is MessageReadStatus.Close or MessageReadStatus.Failed) return _last;
        ForgetDelivered();
        if (TryReadWhole(ref input)) return _last = MessageReadStatus.Message;
        ReadOnlySpan<byte> bytes = input.Span;
        _last = ReadFrames(ref bytes, seconds);
        input = input[^bytes.Length..];
        return _last;
    }

    /// <summary>
    /// The message just delivered, to keep: it is the caller's now, to dispose when done. A second call gives an empty lease, as does an
    /// empty message.
    /// </summary>
    public BufferLease TakeMessage()
    {
        if (_last != MessageReadStatus.Message) return default;
        if (!_whole.IsEmpty)
        {
            _message = _pool.Rent(_whole.Length);
            _whole.Span.CopyTo(_message.Span);
            _whole = default;
        }
        var message = _message;
        _message = default;
        return message;
    }

    /// <summary>Returns what the reader holds to the pool.</summary>
    public void Dispose()
    {
        _disposed = true;
        ReleaseAll();
    }

    private static void Release(ref BufferLease lease)
    {
        lease.Dispose();
        lease = default;
    }

    private void ReleaseAll()
    {
        Release(ref _message);
        Release(ref _control);
        _inflater?.Release();
    }

    private void ForgetDelivered()
    {
        if (_last is MessageReadStatus.Ping or MessageReadStatus.Pong) Release(ref _control);
        if (_last != MessageReadStatus.Message) return;
        _whole = default;
        Release(ref _message);
        _messageOpcode = Opcode.Continuation;
    }

    private MessageReadStatus ReadFrames(ref ReadOnlySpan<byte> input, int seconds)
    {
        while (true)
        {
            var step = _inPayload ? OperationStatus.Done : ReadHeader(ref input, seconds);
            if (step == OperationStatus.Done) step = ReadPayload(ref input);
            if (step == OperationStatus.NeedMoreData) return MessageReadStatus.NeedMoreData;
            if (step == OperationStatus.InvalidData) return MessageReadStatus.Failed;
            if (EndFrame() is { } complete) return complete;
        }
    }

    private OperationStatus Fail(Violation violation)
    {
        _violation = violation;
        ReleaseAll();
        return OperationStatus.InvalidData;
    }
}
