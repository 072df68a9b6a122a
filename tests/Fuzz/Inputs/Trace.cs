using System.Buffers;
using System.Buffers.Binary;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Everything that a reader said, in one row of bytes, so that two ways of reading can be compared.</summary>
internal sealed class Trace
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>How many messages and control frames there were, the end among them.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        Count = 0;
    }

    public void Add(MessageReadStatus status, Opcode opcode, CloseStatus close, ReadOnlySpan<byte> content)
    {
        const int size = 2 + sizeof(ushort) + sizeof(int);
        var head = _bytes.GetSpan(size);
        (head[0], head[1]) = ((byte)status, (byte)opcode);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], close.Code);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], content.Length);
        _bytes.Advance(size);
        _bytes.Write(content);
        Count++;
    }

    public void AddMessage(Opcode opcode, ReadOnlySpan<byte> content) => Add(MessageReadStatus.Message, opcode, default, content);

    public void AddClose(CloseStatus status, ReadOnlySpan<byte> reason) => Add(MessageReadStatus.Close, Opcode.Close, status, reason);

    public bool IsSameAs(Trace other) => Bytes.SequenceEqual(other.Bytes);

    public bool StartsWith(Trace other) => Bytes.StartsWith(other.Bytes);
}
