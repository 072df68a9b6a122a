using NBitcoin.Secp256k1;

namespace NostrToolkit;

public sealed partial class ManagedSecp256k1
{
    private const int ScalarBits = 256;

    /// <inheritdoc/>
    public bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX)
    {
        if (!Secp256k1Range.IsSecretKey(secretKey) || sharedX.Length != 32 || !TryLiftX(publicKey, out var point)) return false;

        var scalar = Reduce(secretKey);
        var product = point.MultConst(scalar, ScalarBits);
        var shared = product.ToGroupElement();
        shared.x.Normalize().WriteToSpan(sharedX);
        Scalar.Clear(ref scalar);
        GEJ.Clear(ref product);
        GE.Clear(ref shared);
        return true;
    }
}
