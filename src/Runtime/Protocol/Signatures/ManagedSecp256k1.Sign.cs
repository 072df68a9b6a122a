using System.Security.Cryptography;
using NBitcoin.Secp256k1;

namespace NostrToolkit;

public sealed partial class ManagedSecp256k1
{
    /// <inheritdoc/>
    public bool TryGetPublicKey(ReadOnlySpan<byte> secretKey, Span<byte> publicKey)
    {
        if (!Secp256k1Range.IsSecretKey(secretKey) || publicKey.Length != 32) return false;
        var d = WithEvenY(Reduce(secretKey), publicKey);
        Scalar.Clear(ref d);
        return true;
    }

    /// <inheritdoc/>
    public bool TrySign(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature) =>
        message.Length == 32 && TrySignAnyLength(message, secretKey, auxiliaryRandomness, signature);

    /// <summary>BIP-340, Default Signing; it signs messages of any length.</summary>
    internal bool TrySignAnyLength(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature)
    {
        if (!Secp256k1Range.IsSecretKey(secretKey) || auxiliaryRandomness.Length != 32 || signature.Length != 64) return false;

        Span<byte> publicKey = stackalloc byte[32];
        var d = WithEvenY(Reduce(secretKey), publicKey);
        var nonce = Nonce(d, publicKey, message, auxiliaryRandomness);
        if (nonce.IsZero) return false;

        var r = signature[..32];
        var k = WithEvenY(nonce, r);
        var e = Challenge(r, publicKey, message);
        (k + (e * d)).WriteToSpan(signature[32..]);
        Scalar.Clear(ref d);
        Scalar.Clear(ref nonce);
        Scalar.Clear(ref k);

        // BIP-340 asks for this check: a wrong signature, made by a fault in the arithmetic and published, can give the key away.
        if (VerifyAnyLength(signature, message, publicKey)) return true;
        CryptographicOperations.ZeroMemory(signature);
        return false;
    }

    // k' = int(hash_nonce(bytes(d) xor hash_aux(a) || bytes(P) || m)) mod n
    private Scalar Nonce(in Scalar d, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> auxiliary)
    {
        Span<byte> key = stackalloc byte[32];
        Span<byte> masked = stackalloc byte[32];
        d.WriteToSpan(key);
        _auxiliaryHash.Compute(masked, auxiliary);
        for (var i = 0; i < masked.Length; i++) masked[i] ^= key[i];

        Span<byte> hash = stackalloc byte[32];
        _nonceHash.Compute(hash, masked, publicKey, message);
        var nonce = Reduce(hash);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(masked);
        CryptographicOperations.ZeroMemory(hash);
        return nonce;
    }

    // Writes the x of scalar G; gives the scalar or its negation, whichever has the point with the even y.
    private static Scalar WithEvenY(in Scalar scalar, Span<byte> x)
    {
        var point = Curve.EcMultGenContext.MultGen(scalar).ToGroupElement();
        point.x.Normalize().WriteToSpan(x);
        scalar.CondNegate(point.y.Normalize().IsOdd ? 1 : 0, out var even);
        return even;
    }
}
