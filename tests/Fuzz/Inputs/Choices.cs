using System.Buffers.Binary;

namespace NostrToolkit.Fuzz;

/// <summary>The decisions that an input stands for, taken from its start. When it is used up, all further ones are 0.</summary>
internal ref struct Choices(ReadOnlySpan<byte> input)
{
    private ReadOnlySpan<byte> _rest = input;

    public readonly bool IsEmpty => _rest.IsEmpty;

    public bool Bool() => (Byte() & 1) != 0;

    public byte Byte()
    {
        if (_rest.IsEmpty) return 0;
        var next = _rest[0];
        _rest = _rest[1..];
        return next;
    }

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian([Byte(), Byte()]);

    /// <summary>A number from 0 to <paramref name="most"/>, at most 255.</summary>
    public int UpTo(int most) => Byte() % (most + 1);

    public T Of<T>(params ReadOnlySpan<T> options) => options[UpTo(options.Length - 1)];

    /// <summary>So many bytes, or as many as there are.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        var taken = _rest[..Math.Min(count, _rest.Length)];
        _rest = _rest[taken.Length..];
        return taken;
    }

    /// <summary>Everything that is left.</summary>
    public ReadOnlySpan<byte> Rest() => Bytes(_rest.Length);

    /// <summary>How to cut what follows.</summary>
    public Pieces Pieces() => new([Byte(), Byte(), Byte()]);
}
