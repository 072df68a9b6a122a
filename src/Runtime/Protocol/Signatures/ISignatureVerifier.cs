namespace NostrToolkit;

/// <summary>Verifies the Schnorr signatures of events (NIP-01, BIP-340). Implementations are thread-safe.</summary>
public interface ISignatureVerifier
{
    /// <summary>What does the arithmetic and what to know of it, for logs and status pages: <c>libsecp256k1 (native)</c>.</summary>
    string Name { get; }

    /// <summary>Says whether the signature is valid. Input of a wrong length is an invalid signature, never an exception.</summary>
    /// <param name="signature">64 bytes: the x coordinate of R, then s.</param>
    /// <param name="message">32 bytes: the event id.</param>
    /// <param name="publicKey">32 bytes: the x coordinate of the author's public key.</param>
    bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey);
}
