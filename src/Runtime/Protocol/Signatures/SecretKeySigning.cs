namespace NostrToolkit;

/// <summary>Signing and key agreement with a <see cref="SecretKey"/>, without a copy of its bytes.</summary>
public static class SecretKeySigning
{
    /// <param name="signer">The engine that signs.</param>
    extension(ISignatureSigner signer)
    {
        /// <summary>The public key.</summary>
        /// <param name="secretKey">The key, not disposed.</param>
        /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
        public PublicKey PublicKeyOf(SecretKey secretKey)
        {
            Bytes32 key = default;
            signer.TryGetPublicKey(secretKey.Bytes, key);
            return new PublicKey(key);
        }

        /// <summary>Derives the public key; false only if the destination has a wrong length.</summary>
        /// <param name="secretKey">The key, not disposed.</param>
        /// <param name="publicKey">Receives 32 bytes: the x coordinate.</param>
        /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
        public bool TryGetPublicKey(SecretKey secretKey, Span<byte> publicKey) =>
            signer.TryGetPublicKey(secretKey.Bytes, publicKey);

        /// <summary>Signs an event id; false only if something has a wrong length.</summary>
        /// <param name="message">32 bytes: the event id.</param>
        /// <param name="secretKey">The key, not disposed.</param>
        /// <param name="auxiliaryRandomness">32 fresh random bytes.</param>
        /// <param name="signature">Receives 64 bytes.</param>
        /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
        public bool TrySign(
            ReadOnlySpan<byte> message, SecretKey secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature) =>
            signer.TrySign(message, secretKey.Bytes, auxiliaryRandomness, signature);
    }

    /// <param name="agreement">The engine that multiplies.</param>
    extension(IKeyAgreement agreement)
    {
        /// <inheritdoc cref="IKeyAgreement.TryGetSharedX"/>
        /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
        public bool TryGetSharedX(SecretKey secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX) =>
            agreement.TryGetSharedX(secretKey.Bytes, publicKey, sharedX);
    }
}
