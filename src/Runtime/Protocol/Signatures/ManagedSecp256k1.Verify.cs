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
        if (!Secp256k1Range.IsFieldElement(r) || !Secp256k1Range.IsScalar(s) || !TryLiftX(publicKey, out var point)) return false;

        // R = s G - e P
        var minusE = Challenge(r, publicKey, message).Negate();
        var sum = Curve.EcMultContext.Mult(point.ToGroupElementJacobian(), minusE, Reduce(s));
        if (sum.IsInfinity) return false;

        var affine = sum.ToGroupElementVariable();
        Span<byte> x = stackalloc byte[32];
        affine.x.NormalizeVariable().WriteToSpan(x);
        return !affine.y.NormalizeVariable().IsOdd && x.SequenceEqual(r);
    }
}
