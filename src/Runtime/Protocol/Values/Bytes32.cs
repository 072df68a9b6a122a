using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>32 bytes held inline: what ids and keys are made of.</summary>
[InlineArray(32)]
public struct Bytes32 : IEquatable<Bytes32>, IComparable<Bytes32>
{
    private byte _first;

    /// <summary>Copies exactly 32 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more bytes were given.</exception>
    public static Bytes32 From(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, 32);
        Bytes32 value = default;
        bytes.CopyTo(value);
        return value;
    }

    /// <summary>Copies the 32 bytes.</summary>
    public readonly void CopyTo(Span<byte> destination) => AsSpan(in this).CopyTo(destination);

    /// <inheritdoc/>
    public readonly bool Equals(Bytes32 other) => AsSpan(in this).SequenceEqual(other);

    /// <summary>Orders like the hex digits: byte by byte, the first one weighs most.</summary>
    public readonly int CompareTo(Bytes32 other) => AsSpan(in this).SequenceCompareTo(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Bytes32 other && Equals(other);

    /// <summary>
    /// Differs from process to process, like that of a string: the keys in a filter are anybody's choice, and ids of one beginning cost
    /// little work.
    /// </summary>
    public override readonly int GetHashCode() => (int)SecretHash.Of32(AsSpan(in this));

    /// <summary>64 lowercase hex digits.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(AsSpan(in this));

    private static ReadOnlySpan<byte> AsSpan(in Bytes32 value)
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Bytes32, byte>(ref Unsafe.AsRef(in value)), 32);
}
