namespace NostrToolkit.Wire;

/// <summary>64 bytes of a text at once, one bit of a mask for each: as one, two or four vectors, whichever the machine has.</summary>
internal interface IByteBlock<TSelf>
    where TSelf : struct, IByteBlock<TSelf>
{
    /// <summary>The 64 bytes from <paramref name="source"/> on.</summary>
    static abstract TSelf Load(ref readonly byte source);

    /// <summary>Which of the bytes are <paramref name="value"/>; the first byte is bit 0.</summary>
    ulong Equal(byte value);

    /// <summary>The smaller one of each two bytes.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>Whether any byte is less than <paramref name="bound"/>.</summary>
    bool AnyBelow(byte bound);

    /// <summary>Whether any byte has its highest bit set.</summary>
    bool AnyNonAscii();

    /// <summary>The bits of both, byte by byte.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);
}
