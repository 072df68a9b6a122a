using System.Security.Cryptography;

namespace NostrToolkit;

public sealed unsafe partial class NativeSecp256k1
{
    /// <inheritdoc/>
    public bool TryGetPublicKey(ReadOnlySpan<byte> secretKey, Span<byte> publicKey)
    {
        if (secretKey.Length != 32 || publicKey.Length != 32) return false;

        Span<byte> keyPair = stackalloc byte[OpaqueKeyPairLength];
        var parsed = stackalloc byte[OpaquePublicKeyLength];
        fixed (byte* d = secretKey, pair = keyPair, p = publicKey)
        {
            lock (_signingTurn)
            {
                var context = _signing.Pointer;
                var derived = _library.KeyPairCreate(context, pair, d) == 1
                    && _library.KeyPairPublicKey(context, parsed, null, pair) == 1
                    && _library.PublicKeySerialize(context, p, parsed) == 1;
                GC.KeepAlive(_signing);
                CryptographicOperations.ZeroMemory(keyPair);
                return derived;
            }
        }
    }

    /// <inheritdoc/>
    public bool TrySign(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature) =>
        message.Length == 32 && TrySignAnyLength(message, secretKey, auxiliaryRandomness, signature);

    /// <summary>BIP-340 itself signs messages of any length.</summary>
    internal bool TrySignAnyLength(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature)
    {
        if (secretKey.Length != 32 || auxiliaryRandomness.Length != 32 || signature.Length != 64) return false;

        Span<byte> keyPair = stackalloc byte[OpaqueKeyPairLength];
        fixed (byte* m = message, d = secretKey, a = auxiliaryRandomness, s = signature, pair = keyPair)
        {
            var parameters = new Secp256k1SigningParameters(a);
            lock (_signingTurn)
            {
                _signing.Randomize(auxiliaryRandomness);
                var context = _signing.Pointer;
                var signed = _library.KeyPairCreate(context, pair, d) == 1
                    && _library.Sign(context, s, m, (nuint)message.Length, pair, &parameters) == 1;
                GC.KeepAlive(_signing);
                CryptographicOperations.ZeroMemory(keyPair);
                return signed;
            }
        }
    }
}
