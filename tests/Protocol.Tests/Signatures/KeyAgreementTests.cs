using System.Security.Cryptography;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The secret that two keys share: each engine is the other's oracle, and NIP-44 published keys that are derived from it.</summary>
public sealed class KeyAgreementTests
{
    private const string Generator = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";
    private const string Two = "0000000000000000000000000000000000000000000000000000000000000002";
    private const string OrderMinusTwo = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd036413f";
    private const string Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    private const string AllOnes = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly ISignatureEngine Native = Engines.Native;
    private static readonly ISignatureEngine Managed = Engines.Managed;

    // A random 32-byte number is a secret key but for a chance of 2^-127, and the x of a point half of the time.
    private static readonly Gen<byte[]> Bytes32 = Gen.Byte.Array[32];

    public static TheoryData<SignatureEngineKind> Kinds => [SignatureEngineKind.Native, SignatureEngineKind.Managed];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_times_a_point_is_the_point(SignatureEngineKind kind)
    {
        SharedX(kind, One, Generator).ShouldBe(Convert.FromHexString(Generator));
        SharedX(kind, One, Two).ShouldBe(Convert.FromHexString(Two));
    }

    // nip44.vectors.json, v2.valid.get_conversation_key: NIP-44 extracts its key from x with HKDF and the salt "nip44-v2".
    [Theory]
    [InlineData(
        "315e59ff51cb9209768cf7da80791ddcaae56ac9775eb25b6dee1234bc5d2268",
        "c2f9d9948dc8c7c38321e4b85c8558872eafa0641cd269db76848a6073e69133",
        "3dfef0ce2a4d80a25e7a328accf73448ef67096f65f79588e358d9a0eb9013f1")]
    [InlineData(
        "a1e37752c9fdc1273be53f68c5f74be7c8905728e8de75800b94262f9497c86e",
        "03bb7947065dde12ba991ea045132581d0954f042c84e06d8c00066e23c1a800",
        "4d14f36e81b8452128da64fe6f1eae873baae2f444b02c950b90e43553f2178b")]
    [InlineData(
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364139", Two,
        "8b6392dbf2ec6a2b2d5b1477fc2be84d63ef254b667cadd31bd3f444c44ae6ba")]
    [InlineData(
        Two, "1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdeb",
        "be234f46f60a250bef52a5ee34c758800c4ca8e5030bf4cc1a31d37ba2104d43")]
    [InlineData(One, Generator, "3b4610cb7189beb9cc29eb3716ecc6102f1247e8f3101a03a1787d8908aeb54e")]
    public void The_conversation_keys_of_NIP_44_follow_from_it(string secretKey, string publicKey, string conversationKey)
    {
        foreach (var kind in (SignatureEngineKind[])[SignatureEngineKind.Native, SignatureEngineKind.Managed])
        {
            HKDF.Extract(HashAlgorithmName.SHA256, SharedX(kind, secretKey, publicKey)!, "nip44-v2"u8.ToArray())
                .ShouldBe(Convert.FromHexString(conversationKey), kind.ToString());
        }
    }

    // nip44.vectors.json, v2.invalid.get_conversation_key, the points of small order on the twist among them.
    [Theory]
    [InlineData(AllOnes, Two)]
    [InlineData(Zero, Two)]
    [InlineData(Order, Two)]
    [InlineData(OrderMinusTwo, AllOnes)]
    [InlineData(Two, "1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef")]
    [InlineData(Two, Zero)]
    [InlineData(Two, "eb1f7200aecaa86682376fb1c13cd12b732221e774f553b0a0857f88fa20f86d")]
    [InlineData(Two, "709858a4c121e4a84eb59c0ded0261093c71e8ca29efeef21a6161c447bcaf9f")]
    public void What_is_no_key_shares_nothing(string secretKey, string publicKey)
    {
        SharedX(SignatureEngineKind.Native, secretKey, publicKey).ShouldBeNull();
        SharedX(SignatureEngineKind.Managed, secretKey, publicKey).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Wrong_lengths_share_nothing(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var (secretKey, publicKey) = (Convert.FromHexString(Two), Convert.FromHexString(Generator));
        foreach (var length in (int[])[0, 31, 33, 64])
        {
            engine.TryGetSharedX(new byte[length], publicKey, new byte[32]).ShouldBeFalse();
            engine.TryGetSharedX(secretKey, new byte[length], new byte[32]).ShouldBeFalse();
            engine.TryGetSharedX(secretKey, publicKey, new byte[length]).ShouldBeFalse();
        }
    }

    [Fact]
    public void Both_engines_and_both_sides_find_the_same_secret() =>
        Gen.Select(Bytes32, Bytes32).Sample(static (alice, bob) =>
        {
            var shared = SharedX(Native, alice, Native.PublicKey(bob)).ShouldNotBeNull();

            SharedX(Native, bob, Native.PublicKey(alice)).ShouldBe(shared);
            SharedX(Managed, alice, Native.PublicKey(bob)).ShouldBe(shared);
            SharedX(Managed, bob, Native.PublicKey(alice)).ShouldBe(shared);
        });

    [Fact]
    public void Both_engines_agree_on_which_x_is_a_key() =>
        Gen.Select(Bytes32, Bytes32).Sample(static (secretKey, x) =>
            SharedX(Managed, secretKey, x).ShouldBe(SharedX(Native, secretKey, x)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_secret_key_agrees_without_being_copied(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        SecretKey.TryParse(Two, out var key).ShouldBeTrue();
        var sharedX = new byte[32];

        engine.TryGetSharedX(key, Convert.FromHexString(Generator), sharedX).ShouldBeTrue();
        sharedX.ShouldBe(SharedX(kind, Two, Generator));

        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => engine.TryGetSharedX(key, Convert.FromHexString(Generator), sharedX));
    }

    private static byte[]? SharedX(SignatureEngineKind kind, string secretKey, string publicKey) =>
        SharedX(SignatureEngine.Create(kind), Convert.FromHexString(secretKey), Convert.FromHexString(publicKey));

    private static byte[]? SharedX(IKeyAgreement agreement, byte[] secretKey, byte[] publicKey)
    {
        var sharedX = new byte[32];
        return agreement.TryGetSharedX(secretKey, publicKey, sharedX) ? sharedX : null;
    }
}
