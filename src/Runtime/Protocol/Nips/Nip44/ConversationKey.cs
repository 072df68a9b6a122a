using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>
/// What two people encrypt to each other with (NIP-44): the same for both, and for every message between them. 32 bytes that never print
/// themselves and are cleared by <see cref="Dispose"/>.
/// </summary>
/// <remarks>Worth keeping: making one costs a multiplication on the curve, using one some hashes. Do not dispose it while another thread uses it.</remarks>
[DebuggerDisplay(Hidden)]
public sealed class ConversationKey : IDisposable
{
    private const int Length = 32;
    private const string Hidden = "ConversationKey(hidden)";

    // Pinned, so that the garbage collector leaves no copies behind when it compacts.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Length, pinned: true);

    private bool _disposed;

    private ConversationKey()
    {
    }

    /// <summary>The 32 bytes.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>Derives the key of two people; false if the other's public key is on no point of the curve.</summary>
    /// <param name="engine">Multiplies: a <see cref="ISignatureEngine"/>.</param>
    /// <param name="own">One's own secret key, not disposed.</param>
    /// <param name="other">The other's public key.</param>
    /// <param name="key">The key, to be disposed.</param>
    /// <exception cref="ObjectDisposedException">The secret key has been disposed.</exception>
    public static bool TryDerive(IKeyAgreement engine, SecretKey own, PublicKey other, [NotNullWhen(true)] out ConversationKey? key)
    {
        key = null;
        Span<byte> sharedX = stackalloc byte[32];
        var publicKey = other.Bytes;
        if (!engine.TryGetSharedX(own, publicKey, sharedX)) return false;
        key = new ConversationKey();
        HKDF.Extract(HashAlgorithmName.SHA256, sharedX, "nip44-v2"u8, key._bytes);
        CryptographicOperations.ZeroMemory(sharedX);
        return true;
    }

    /// <summary>Copies a key that was derived elsewhere; false if it is not 32 bytes. Clear the source afterwards.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ConversationKey? key)
    {
        key = bytes.Length == Length ? new ConversationKey() : null;
        if (key is not null) bytes.CopyTo(key._bytes);
        return key is not null;
    }

    /// <summary>Copies the 32 bytes out; whoever does so clears the copy.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public void CopyTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>Clears the bytes.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }

    /// <summary>Never the key: always <c>ConversationKey(hidden)</c>.</summary>
    public override string ToString() => Hidden;
}
