namespace NostrToolkit;

/// <summary>Finds the secret that two keys share (ECDH), from which NIP-44 derives its conversation key. Implementations are thread-safe.</summary>
public interface IKeyAgreement
{
    /// <summary>
    /// Multiplies the other's public key by the own secret key and gives the x coordinate of the point, <b>not hashed</b>. False, never
    /// an exception, for input of a wrong length, a secret key outside 1..n-1, or an x that is on no point of the curve.
    /// </summary>
    /// <param name="secretKey">32 bytes, big-endian.</param>
    /// <param name="publicKey">32 bytes: the x coordinate of the other's public key. Which of its two points is meant changes nothing.</param>
    /// <param name="sharedX">Receives 32 bytes: as secret as the key, so whoever asks for them clears them.</param>
    bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX);
}
