using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Each engine is the other's oracle.</summary>
public sealed class DifferentialTests
{
    private readonly ISignatureEngine _native = Engines.Native;
    private readonly ISignatureEngine _managed = Engines.Managed;

    // A random 32-byte number is below n but for a chance of 2^-127.
    private static readonly Gen<byte[]> Bytes32 = Gen.Byte.Array[32];

    [Fact]
    public void Both_derive_the_same_public_key_and_make_the_same_signature() =>
        Gen.Select(Bytes32, Bytes32, Bytes32).Sample((message, secretKey, auxiliary) =>
        {
            var signature = _native.Sign(message, secretKey, auxiliary);
            var publicKey = _native.PublicKey(secretKey);

            _managed.PublicKey(secretKey).ShouldBe(publicKey);
            _managed.Sign(message, secretKey, auxiliary).ShouldBe(signature);
            _managed.Verify(signature, message, publicKey).ShouldBeTrue();
            _native.Verify(signature, message, publicKey).ShouldBeTrue();
        });

    [Fact]
    public void Both_agree_on_messages_of_any_length() =>
        Gen.Select(Gen.Byte.Array[0, 400], Bytes32, Bytes32).Sample((message, secretKey, auxiliary) =>
        {
            var signatures = (Native: new byte[64], Managed: new byte[64]);

            _native.TrySignAnyLength(message, secretKey, auxiliary, signatures.Native).ShouldBeTrue();
            _managed.TrySignAnyLength(message, secretKey, auxiliary, signatures.Managed).ShouldBeTrue();

            signatures.Managed.ShouldBe(signatures.Native);
            _managed.VerifyAnyLength(signatures.Native, message, _native.PublicKey(secretKey)).ShouldBeTrue();
        });

    [Fact]
    public void Both_reject_a_signature_message_or_key_with_one_bit_flipped() =>
        Gen.Select(Bytes32, Bytes32, Bytes32, Gen.Int[0, (128 * 8) - 1]).Sample((message, secretKey, auxiliary, bit) =>
        {
            byte[] all = [.. _managed.Sign(message, secretKey, auxiliary), .. message, .. _managed.PublicKey(secretKey)];
            all[bit / 8] ^= (byte)(1 << (bit % 8));

            VerifyJoined(_native, all).ShouldBeFalse();
            VerifyJoined(_managed, all).ShouldBeFalse();
        });

    [Theory]
    [InlineData(SignatureEngineKind.Native)]
    [InlineData(SignatureEngineKind.Managed)]
    public void Every_single_bit_counts(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[1];
        byte[] all = [.. vector.Signature, .. vector.Message, .. vector.PublicKey];
        VerifyJoined(engine, all).ShouldBeTrue();

        for (var bit = 0; bit < all.Length * 8; bit++)
        {
            all[bit / 8] ^= (byte)(1 << (bit % 8));
            VerifyJoined(engine, all).ShouldBeFalse($"bit {bit}");
            all[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Both_agree_on_noise() =>
        Gen.Select(Gen.Byte.Array[0, 70], Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40]).Sample((signature, message, publicKey) =>
            _managed.Verify(signature, message, publicKey).ShouldBe(_native.Verify(signature, message, publicKey)));

    private static bool VerifyJoined(ISignatureVerifier verifier, ReadOnlySpan<byte> all) =>
        verifier.Verify(all[..64], all[64..96], all[96..]);
}
