using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>A secret key of secp256k1: 32 bytes that never print themselves and are cleared by <see cref="Dispose"/>.</summary>
/// <remarks>
/// After <see cref="Dispose"/> every use but <see cref="ToString"/> throws <see cref="ObjectDisposedException"/>. Do not dispose
/// it while another thread uses it.
/// </remarks>
[DebuggerDisplay(Hidden)]
public sealed class SecretKey : IDisposable
{
    private const int Length = 32;
    private const string Hidden = "SecretKey(hidden)";

    // Pinned, so that the garbage collector leaves no copies behind when it compacts.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Length, pinned: true);

    private bool _disposed;

    private SecretKey()
    {
    }

    /// <summary>The 32 bytes, big-endian.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>Reads a key of 64 hexadecimal digits; false if it is not that, or not in 1..n-1.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, [NotNullWhen(true)] out SecretKey? key)
    {
        var parsed = new SecretKey();
        var complete = hex.Length == 2 * Length && Convert.FromHexString(hex, parsed._bytes, out _, out _) == OperationStatus.Done;
        return parsed.IsAccepted(complete, out key);
    }

    /// <summary>Copies a key of 32 bytes, big-endian; false if it is not that, or not in 1..n-1. Clear the source afterwards.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SecretKey? key)
    {
        var copied = new SecretKey();
        return copied.IsAccepted(bytes.Length == Length && bytes.TryCopyTo(copied._bytes), out key);
    }

    /// <summary>Makes a new key.</summary>
    /// <exception cref="CryptographicException">The generator gave an invalid key, which a sound one does once in 2^127 times.</exception>
    public static SecretKey Generate(RandomNumberGenerator generator)
    {
        var generated = new SecretKey();
        generator.GetBytes(generated._bytes);
        return generated.IsAccepted(complete: true, out var key)
            ? key
            : throw new CryptographicException("The random number generator gave an invalid secret key: it is broken.");
    }

    /// <summary>Copies the 32 bytes, big-endian, out; whoever does so clears the copy.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public void CopyTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>Clears the bytes.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }

    /// <summary>Never the key: always <c>SecretKey(hidden)</c>.</summary>
    public override string ToString() => Hidden;

    private bool IsAccepted(bool complete, [NotNullWhen(true)] out SecretKey? key)
    {
        key = complete && Secp256k1Range.IsSecretKey(_bytes) ? this : null;
        if (key is null) Dispose();
        return key is not null;
    }
}
