using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A Schnorr signature (BIP-340): 64 bytes, on the wire 128 lowercase hex digits.</summary>
/// <param name="R">The first half.</param>
/// <param name="S">The second half.</param>
public readonly record struct Signature(Bytes32 R, Bytes32 S) : IJsonValue<Signature>
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 64;

    /// <summary>Copies exactly 64 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more bytes were given.</exception>
    public static Signature From(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);
        return new Signature(Bytes32.From(bytes[..32]), Bytes32.From(bytes[32..]));
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out Signature value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        Unsafe.SkipInit(out value);
        if (cursor.ReadHex(MemoryMarshal.AsBytes(new Span<Signature>(ref value)))) return true;
        value = default;
        return false;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        sink.Hex(bytes);
    }

    /// <summary>Copies the 64 bytes.</summary>
    public void CopyTo(Span<byte> destination)
    {
        R.CopyTo(destination);
        S.CopyTo(destination[32..]);
    }

    /// <summary>128 lowercase hex digits.</summary>
    public override string ToString() => string.Concat(R.ToString(), S.ToString());
}
