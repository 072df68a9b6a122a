namespace NostrToolkit.Fuzz;

internal sealed partial class Mutator
{
    private void InsertRandom(int at)
    {
        Span<byte> bytes = stackalloc byte[8];
        BitConverter.TryWriteBytes(bytes, random.Next());
        Insert(at, bytes[..(1 + random.Below(8))]);
    }

    private void InsertRun(int at)
    {
        Span<byte> bytes = stackalloc byte[128];
        bytes.Fill(random.Below(2) == 0 ? _bytes[at] : (byte)random.Next());
        Insert(at, bytes[..Short(bytes.Length)]);
    }

    private void Duplicate(int at) => Insert(random.Below(_length + 1), Bytes.Slice(at, Short(_length - at)).ToArray());

    private void Overwrite(int at)
    {
        var length = Short(_length - at);
        Bytes.Slice(random.Below(_length - length + 1), length).CopyTo(Bytes[at..]);
    }

    private void Splice(int at, ReadOnlySpan<byte> other)
    {
        if (other.IsEmpty) return;
        var start = random.Below(other.Length);
        if (random.Below(2) == 0)
        {
            Insert(at, other.Slice(start, Short(other.Length - start)));
            return;
        }
        // The beginning of one, the end of the other.
        _length = at;
        Insert(at, other[start..]);
    }

    private void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxLength - _length)];
        Bytes[at..].CopyTo(_bytes.AsSpan(at + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(at));
        _length += bytes.Length;
    }

    private void Delete(int at)
    {
        var length = Short(_length - at);
        Bytes[(at + length)..].CopyTo(_bytes.AsSpan(at));
        _length -= length;
    }
}
