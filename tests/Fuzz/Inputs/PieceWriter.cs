using System.Buffers;
using System.Runtime.InteropServices;

namespace NostrToolkit.Fuzz;

/// <summary>An output of which the memory ends where the input wants it to, so that what is written has seams everywhere.</summary>
internal sealed class PieceWriter : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private readonly byte[] _room = new byte[8192];
    private Pieces _pieces;
    private int _index;
    private int _lent;

    public ReadOnlySpan<byte> Written => CollectionsMarshal.AsSpan(_written);

    public void Clear(Pieces pieces)
    {
        _written.Clear();
        (_pieces, _index) = (pieces, 0);
    }

    public void Advance(int count)
    {
        Ensure.That(count >= 0 && count <= _lent, "no more is written than was lent");
        _written.AddRange(_room.AsSpan(0, count));
        _lent = 0;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure.That(sizeHint <= _room.Length, "nobody asks for room for everything at once");
        _lent = Math.Max(sizeHint, _pieces.Next(_index++, _room.Length));
        return _room.AsMemory(0, _lent);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
