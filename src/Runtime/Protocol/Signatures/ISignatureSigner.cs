namespace NostrToolkit;

/// <summary>Derives public keys and makes Schnorr signatures (BIP-340). Implementations are thread-safe.</summary>
/// <remarks>Both methods give false, never an exception, for input of a wrong length or a secret key outside 1..n-1.</remarks>
public interface ISignatureSigner
{
    /// <summary>Whether the time that signing takes is independent of the secret key.</summary>
    bool IsConstantTime { get; }

    /// <summary>Derives the public key of a secret key.</summary>
    /// <param name="secretKey">32 bytes, big-endian.</param>
    /// <param name="publicKey">Receives 32 bytes: the x coordinate.</param>
    bool TryGetPublicKey(ReadOnlySpan<byte> secretKey, Span<byte> publicKey);

    /// <summary>Signs an event id.</summary>
    /// <param name="message">32 bytes: the event id.</param>
    /// <param name="secretKey">32 bytes, big-endian.</param>
    /// <param name="auxiliaryRandomness">32 fresh random bytes: they guard against side channels, validity does not depend on them.</param>
    /// <param name="signature">Receives 64 bytes; after false its content is unspecified and no signature.</param>
    bool TrySign(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature);
}
