using Org.BouncyCastle.Math.EC.Multiplier;

namespace NostrToolkit;

public sealed partial class ManagedSecp256k1
{
    /// <inheritdoc/>
    public bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX)
    {
        if (!Secp256k1Range.IsSecretKey(secretKey) || sharedX.Length != 32 || LiftX(publicKey) is not { } point) return false;

        // As for signing: the comb reads its whole table for every digit of the secret.
        var shared = new FixedPointCombMultiplier().Multiply(point, ToInteger(secretKey)).Normalize();
        shared.AffineXCoord.EncodeTo(sharedX);
        return true;
    }
}
