using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// One frame's payload on its way out, in up to two parts that are not copied together: what only this receiver gets,
/// and what all receivers share.
/// </summary>
public readonly struct OutgoingMessage
{
    // What a place in the queue costs: without it, empty messages could wait without end.
    private const int PlaceSize = 64;

    private readonly BufferLease _lease;

    // What was framed or compressed beforehand, a PreparedMessage or a SplicedBody; null: the body is written as it is.
    private readonly object? _prepared;

    private OutgoingMessage(
        Opcode opcode, ReadOnlyMemory<byte> prefix, ReadOnlyMemory<byte> body, BufferLease lease = default, object? prepared = null)
    {
        Opcode = opcode;
        Prefix = prefix;
        Body = body;
        _lease = lease;
        _prepared = prepared;
        // A lease counts whole: a pong of four bytes keeps 512 from all others.
        QueuedSize = PlaceSize + prefix.Length + Math.Max(body.Length, lease.Capacity);
    }

    /// <summary>What the payload is.</summary>
    public Opcode Opcode { get; }

    /// <summary>The first part.</summary>
    public ReadOnlyMemory<byte> Prefix { get; }

    /// <summary>The second part.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The length of both parts in bytes.</summary>
    public int Length => Prefix.Length + Body.Length;

    /// <summary>What it costs while it waits, in bytes.</summary>
    internal int QueuedSize { get; }

    /// <summary>A text message over memory that stays as it is.</summary>
    public static OutgoingMessage Text(ReadOnlyMemory<byte> body) => Text(default, body);

    /// <summary>A text message over memory that stays as it is.</summary>
    public static OutgoingMessage Text(ReadOnlyMemory<byte> prefix, ReadOnlyMemory<byte> body) => new(Opcode.Text, prefix, body);

    /// <summary>A text message with a rest that was compressed for many receivers.</summary>
    public static OutgoingMessage Text(ReadOnlyMemory<byte> prefix, SplicedBody body) => new(Opcode.Text, prefix, body.Plain, prepared: body);

    /// <summary>A message that was framed for many receivers.</summary>
    public static OutgoingMessage Prepared(PreparedMessage message) => new(Opcode.Text, default, message.Plain, prepared: message);

    /// <summary>A text message in a lease, which is the connection's from now on.</summary>
    public static OutgoingMessage Text(BufferLease body) => new(Opcode.Text, default, body.Memory, body);

    /// <summary>A binary message over memory that stays as it is.</summary>
    public static OutgoingMessage Binary(ReadOnlyMemory<byte> body) => new(Opcode.Binary, default, body);

    /// <summary>A binary message in a lease, which is the connection's from now on.</summary>
    public static OutgoingMessage Binary(BufferLease body) => new(Opcode.Binary, default, body.Memory, body);

    internal static OutgoingMessage Control(Opcode opcode, BufferLease payload) => new(opcode, default, payload.Memory, payload);

    internal void WriteTo(MessageWriter writer, IBufferWriter<byte> output, uint? maskKey)
    {
        switch (_prepared)
        {
            case PreparedMessage message: writer.Write(output, message, maskKey); break;
            case SplicedBody body: writer.Write(output, Prefix.Span, body, maskKey); break;
            default: writer.Write(output, Opcode, Prefix.Span, Body.Span, maskKey); break;
        }
    }

    /// <summary>Gives back the lease, if there is one.</summary>
    internal void Release() => _lease.Dispose();
}
