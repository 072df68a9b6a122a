namespace NostrToolkit.Wire.Tests;

/// <summary>The bits of a stream, one at a time.</summary>
internal sealed class SlowInput(byte[] bytes)
{
    private int _position;

    public bool IsAtEnd => _position == 8 * bytes.Length;

    public int Bit()
    {
        if (IsAtEnd) throw new EndOfStreamException();
        var bit = bytes[_position / 8] >> (_position % 8) & 1;
        _position++;
        return bit;
    }

    public int Number(int bits)
    {
        var value = 0;
        for (var i = 0; i < bits; i++) value |= Bit() << i;
        return value;
    }

    public void Align() => _position = (_position + 7) & ~7;
}
