using Org.BouncyCastle.Math.EC;

namespace NostrToolkit;

public sealed partial class ManagedSecp256k1
{
    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey) =>
        message.Length == 32 && VerifyAnyLength(signature, message, publicKey);

    /// <summary>BIP-340, Verification; it signs messages of any length.</summary>
    internal bool VerifyAnyLength(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
    {
        if (signature.Length != 64) return false;
        var r = signature[..32];
        var s = signature[32..];
        if (!Secp256k1Range.IsFieldElement(r) || !Secp256k1Range.IsScalar(s) || LiftX(publicKey) is not { } point) return false;

        // R = s G - e P
        var minusE = Challenge(r, publicKey, message).Negate().Mod(Domain.N);
        var sum = ECAlgorithms.SumOfTwoMultiplies(Domain.G, ToInteger(s), point, minusE);
        if (sum.IsInfinity) return false;

        Span<byte> compressed = stackalloc byte[CompressedLength];
        sum.EncodeTo(compressed: true, compressed);
        return compressed[0] == EvenY && compressed[1..].SequenceEqual(r);
    }

    // BIP-340, lift_x: y is the even root of x^3 + 7. Not ECCurve.DecodePoint, which throws for an x that is on no curve.
    private static ECPoint? LiftX(ReadOnlySpan<byte> publicKey)
    {
        if (!Secp256k1Range.IsFieldElement(publicKey)) return null;

        var x = Domain.Curve.FromBigInteger(ToInteger(publicKey));
        var y = x.Square().Multiply(x).Add(Domain.Curve.B).Sqrt();
        if (y is null) return null;

        var even = y.TestBitZero() ? y.Negate() : y;
        return Domain.Curve.CreatePoint(x.ToBigInteger(), even.ToBigInteger());
    }
}
