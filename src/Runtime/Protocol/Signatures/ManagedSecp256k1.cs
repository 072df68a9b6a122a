using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Utilities;

namespace NostrToolkit;

/// <summary>BIP-340 on BouncyCastle's secp256k1 arithmetic, for systems without libsecp256k1.</summary>
/// <remarks>
/// <b>Signing is not constant-time</b>, and numbers derived from the secret key stay in memory until they are collected: prefer
/// <see cref="NativeSecp256k1"/> where others can measure how long signing takes. Verifying handles public values only.
/// </remarks>
public sealed partial class ManagedSecp256k1 : ISignatureEngine
{
    private static readonly X9ECParameters Domain = CustomNamedCurves.GetByName("secp256k1");

    // The first byte of a compressed point whose y is even (SEC 1, 2.3.3), the only kind that BIP-340 knows.
    private const byte EvenY = 2;
    private const int CompressedLength = 33;

    private readonly TaggedHash _challengeHash = new("BIP0340/challenge");
    private readonly TaggedHash _auxiliaryHash = new("BIP0340/aux");
    private readonly TaggedHash _nonceHash = new("BIP0340/nonce");

    /// <inheritdoc/>
    public string Name => "BouncyCastle (managed, signing not constant-time)";

    /// <inheritdoc/>
    public bool IsConstantTime => false;

    // e = int(hash_challenge(bytes(R) || bytes(P) || m)) mod n
    private BigInteger Challenge(ReadOnlySpan<byte> r, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[32];
        _challengeHash.Compute(hash, r, publicKey, message);
        return ToInteger(hash).Mod(Domain.N);
    }

    private static BigInteger ToInteger(ReadOnlySpan<byte> bigEndian) => new(1, bigEndian);

    private static void Write(BigInteger number, Span<byte> bigEndian) => BigIntegers.AsUnsignedByteArray(number, bigEndian);
}
