namespace NostrToolkit;

/// <summary>Writes a message range by range into a buffer of its own, which is used again for the next one.</summary>
public sealed class NegentropyWriter
{
    // A varint of 64 bits has 10 digits; bounds have two, and a prefix.
    private const int MaxNumberLength = 10;
    private const int MaxHeadLength = 2 * MaxNumberLength + 32 + 2 * MaxNumberLength;

    private byte[] _bytes = new byte[256];
    private ulong _lastTimestamp;

    /// <summary>Starts a message.</summary>
    public NegentropyWriter() => Clear();

    /// <summary>The length in bytes; 1 if no range has been written.</summary>
    public int Length { get; private set; }

    /// <summary>The message; valid until the next one is started.</summary>
    public ReadOnlyMemory<byte> Message => _bytes.AsMemory(0, Length);

    /// <summary>Starts another message.</summary>
    public void Clear()
    {
        _bytes[0] = Nip77.ProtocolVersion;
        Length = 1;
        _lastTimestamp = 0;
    }

    /// <summary>Writes a range that is of no more interest.</summary>
    /// <param name="upperBound">Where it ends; never in front of the bound written before.</param>
    public void WriteSkip(in NegentropyBound upperBound) => WriteHead(upperBound, NegentropyMode.Skip, payload: 0);

    /// <summary>Writes a range with a digest of its ids.</summary>
    /// <param name="upperBound">Where it ends; never in front of the bound written before.</param>
    /// <returns>The 16 bytes that receive the fingerprint, until something else is written.</returns>
    public Span<byte> WriteFingerprint(in NegentropyBound upperBound)
    {
        WriteHead(upperBound, NegentropyMode.Fingerprint, Nip77.FingerprintLength);
        return Advance(Nip77.FingerprintLength);
    }

    /// <summary>Writes a range with its ids.</summary>
    /// <param name="upperBound">Where it ends; never in front of the bound written before.</param>
    /// <param name="count">The number of ids.</param>
    /// <returns>The 32 bytes for each id that receive them, until something else is written.</returns>
    public Span<byte> WriteIdList(in NegentropyBound upperBound, int count)
    {
        WriteHead(upperBound, NegentropyMode.IdList, checked(count * 32));
        WriteNumber((ulong)count);
        return Advance(count * 32);
    }

    /// <summary>Takes back all after the first <paramref name="length"/> bytes. What follows ends at infinity, where all times count from 0.</summary>
    internal void Truncate(int length) => Length = length;

    /// <summary>Writes digits to the base of 128, as few as possible, the first one weighs most.</summary>
    internal static int WriteNumber(ulong value, Span<byte> destination)
    {
        var length = 1;
        for (var rest = value >> 7; rest != 0; rest >>= 7) length++;
        for (var i = length - 1; i >= 0; i--, value >>= 7)
            destination[i] = (byte)((value & 0x7F) | (i == length - 1 ? 0u : 0x80u));
        return length;
    }

    private void WriteHead(in NegentropyBound bound, NegentropyMode mode, int payload)
    {
        Reserve(MaxHeadLength + payload);
        WriteNumber(bound.Timestamp == ulong.MaxValue ? 0 : bound.Timestamp - _lastTimestamp + 1);
        _lastTimestamp = bound.Timestamp;
        WriteNumber((ulong)bound.PrefixLength);
        var prefix = bound.Prefix;
        ((ReadOnlySpan<byte>)prefix)[..bound.PrefixLength].CopyTo(Advance(bound.PrefixLength));
        WriteNumber((ulong)mode);
    }

    private void WriteNumber(ulong value) => Length += WriteNumber(value, _bytes.AsSpan(Length));

    private Span<byte> Advance(int count)
    {
        var written = _bytes.AsSpan(Length, count);
        Length += count;
        return written;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count) Array.Resize(ref _bytes, Math.Max(checked(Length + count), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
    }
}
