using NBitcoin.Secp256k1;

namespace NostrToolkit;

/// <summary>BIP-340 on the arithmetic of NBitcoin.Secp256k1, a port of libsecp256k1 to C#, for systems without the original.</summary>
/// <remarks>
/// <b>Signing is not constant-time</b>: the port takes the same steps for every secret, but nobody promises that the JIT compiles them to
/// code that takes the same time. Prefer <see cref="NativeSecp256k1"/> where others can measure how long signing takes. Numbers derived from
/// the secret key are cleared, as far as they are ours. A verification allocates nothing.
/// </remarks>
public sealed partial class ManagedSecp256k1 : ISignatureEngine
{
    private static readonly Context Curve = Context.Instance;

    private readonly TaggedHash _challengeHash = new("BIP0340/challenge");
    private readonly TaggedHash _auxiliaryHash = new("BIP0340/aux");
    private readonly TaggedHash _nonceHash = new("BIP0340/nonce");

    /// <inheritdoc/>
    public string Name => "NBitcoin.Secp256k1 (managed, signing not constant-time)";

    /// <inheritdoc/>
    public bool IsConstantTime => false;

    // e = int(hash_challenge(bytes(R) || bytes(P) || m)) mod n
    private Scalar Challenge(ReadOnlySpan<byte> r, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[32];
        _challengeHash.Compute(hash, r, publicKey, message);
        return Reduce(hash);
    }

    private static Scalar Reduce(ReadOnlySpan<byte> bigEndian) => new(bigEndian, out _);

    // BIP-340, lift_x: y is the even root of x^3 + 7.
    private static bool TryLiftX(ReadOnlySpan<byte> x, out GE point)
    {
        point = default;
        return Secp256k1Range.IsFieldElement(x) && GE.TryCreateXOVariable(new FE(x), false, out point);
    }
}
