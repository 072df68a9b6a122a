namespace NostrToolkit;

/// <summary>Reads a message range by range. Never throws, allocates nothing, and takes one spelling of everything only, but for a prefix of infinity.</summary>
public ref struct NegentropyReader
{
    private readonly ReadOnlySpan<byte> _message;
    private NegentropyBound _last;

    /// <summary>Reads the version.</summary>
    public NegentropyReader(ReadOnlySpan<byte> message)
    {
        _message = message;
        if (message.IsEmpty) Error = NegentropyError.Empty;
        else if (message[0] is < 0x60 or > 0x6F) Error = NegentropyError.NoVersion;
        else if (message[0] != Nip77.ProtocolVersion) Error = NegentropyError.UnsupportedVersion;
        else Position = 1;
    }

    /// <summary>What was wrong, if something was; then nothing more is read.</summary>
    public NegentropyError Error { get; private set; }

    /// <summary>The offset in bytes of the range to be read next, or of the one that cannot be read.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a message to its end, and says what is wrong with it.</summary>
    public static NegentropyError Check(ReadOnlySpan<byte> message)
    {
        var reader = new NegentropyReader(message);
        while (reader.TryRead(out _)) { }
        return reader.Error;
    }

    /// <summary>Reads the next range; <see langword="false"/> at the end or on an error.</summary>
    public bool TryRead(out NegentropyRange range)
    {
        range = default;
        if (Error != NegentropyError.None || Position == _message.Length) return false;
        var at = Position;
        if (!TryReadBound(ref at, out var bound) || !TryReadMode(ref at, out var mode, out var length)) return false;
        if (length > _message.Length - at) return Fail(NegentropyError.Truncated);
        // Equal ones occur: a side that comes to its limit with the last range adds an empty one.
        if (bound.CompareTo(_last) < 0) return Fail(NegentropyError.OutOfOrder);
        _last = bound;
        Position = at + length;
        range = new NegentropyRange(bound, mode, _message.Slice(at, length));
        return true;
    }

    private bool TryReadBound(ref int at, out NegentropyBound bound)
    {
        bound = default;
        if (!TryReadNumber(ref at, out var offset)) return false;
        var timestamp = ulong.MaxValue;
        if (offset != 0)
        {
            // Infinity has one spelling, 0, and nothing is behind it.
            if (offset - 1 >= ulong.MaxValue - _last.Timestamp) return Fail(NegentropyError.NumberTooLarge);
            timestamp = _last.Timestamp + offset - 1;
        }
        if (!TryReadNumber(ref at, out var length)) return false;
        if (length > 32) return Fail(NegentropyError.PrefixTooLong);
        if ((int)length > _message.Length - at) return Fail(NegentropyError.Truncated);
        var start = at;
        at += (int)length;
        // Infinity has no prefix, although NDK sends one: it is read over, so that nothing is behind the end of an answer.
        bound = NegentropyBound.Infinity;
        if (timestamp == ulong.MaxValue) return true;
        Bytes32 prefix = default;
        _message[start..at].CopyTo(prefix);
        bound = new NegentropyBound(timestamp, prefix, (int)length);
        return true;
    }

    private bool TryReadMode(ref int at, out NegentropyMode mode, out int length)
    {
        mode = default;
        length = 0;
        if (!TryReadNumber(ref at, out var number)) return false;
        if (number > (ulong)NegentropyMode.IdList) return Fail(NegentropyError.UnknownMode);
        mode = (NegentropyMode)number;
        if (mode == NegentropyMode.Fingerprint) length = Nip77.FingerprintLength;
        if (mode != NegentropyMode.IdList) return true;
        if (!TryReadNumber(ref at, out var count)) return false;
        if (count > (ulong)(_message.Length - at) / 32) return Fail(NegentropyError.Truncated);
        length = (int)count * 32;
        return true;
    }

    // Digits to the base of 128, the first one weighs most, "with as few digits as possible".
    private bool TryReadNumber(ref int at, out ulong value)
    {
        value = 0;
        for (var start = at; at < _message.Length; at++)
        {
            var digit = _message[at];
            if (at == start && digit == 0x80) return Fail(NegentropyError.PaddedNumber);
            if (value >> 57 != 0) return Fail(NegentropyError.NumberTooLarge);
            value = (value << 7) | (digit & 0x7Fu);
            if (digit >= 0x80) continue;
            at++;
            return true;
        }
        return Fail(NegentropyError.Truncated);
    }

    private bool Fail(NegentropyError error)
    {
        Error = error;
        return false;
    }
}
