using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A verification has the same result whether its key is parsed, was parsed before, or was pushed out meanwhile.</summary>
public sealed class ParsedKeyTests
{
    private static readonly Gen<byte[]> Bytes32 = Gen.Byte.Array[32];

    // More authors than the smallest cache has room for.
    private static readonly byte[][] SecretKeys = [.. Enumerable.Range(1, 20).Select(static number => Enumerable.Repeat((byte)number, 32).ToArray())];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Bip340Vector.All.Count)];

    [Fact]
    public void The_memory_is_what_the_documentation_says()
    {
        New(NativeSecp256k1.DefaultParsedKeys).ParsedKeyBytes.ShouldBe(1_622_016);
        ((NativeSecp256k1)Engines.Native).ParsedKeyBytes.ShouldBe(1_622_016);
        New(0).ParsedKeyBytes.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(static () => NativeSecp256k1.TryCreate(-1, out _));
        Should.Throw<ArgumentOutOfRangeException>(static () => NativeSecp256k1.TryCreate((1 << 20) + 1, out _));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_vector_of_BIP_340_holds_every_time(int row)
    {
        var vector = Bip340Vector.All[row];
        foreach (var engine in (NativeSecp256k1[])[New(0), New(8)])
        {
            for (var time = 0; time < 3; time++)
                engine.VerifyAnyLength(vector.Signature, vector.Message, vector.PublicKey).ShouldBe(vector.IsValid, $"time {time}");
        }
    }

    [Fact]
    public void A_key_is_kept_once_its_author_has_signed()
    {
        var engine = New(8);
        var vector = Bip340Vector.All[1];
        Keeps(engine, vector.PublicKey).ShouldBeFalse();
        engine.Verify(vector.Signature, vector.Message, vector.PublicKey).ShouldBeTrue();
        Keeps(engine, vector.PublicKey).ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_key_is_never_kept_nor_accepted()
    {
        var engine = New(8);
        foreach (var vector in Bip340Vector.All.Where(static vector => !vector.IsValid))
        {
            for (var time = 0; time < 3; time++) engine.Verify(vector.Signature, vector.Message, vector.PublicKey).ShouldBeFalse();
            Keeps(engine, vector.PublicKey).ShouldBeFalse();
        }

        var valid = Bip340Vector.All[1];
        foreach (var number in (string[])[new('0', 64), new('f', 64)])
        {
            engine.Verify(valid.Signature, valid.Message, Convert.FromHexString(number)).ShouldBeFalse();
            Keeps(engine, Convert.FromHexString(number)).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_key_nobody_signed_with_is_not_kept()
    {
        var engine = New(8);
        var vector = Bip340Vector.All[1];
        engine.Verify(vector.Signature, new byte[32], vector.PublicKey).ShouldBeFalse();
        Keeps(engine, vector.PublicKey).ShouldBeFalse();
    }

    [Fact]
    public void Kept_or_not_the_engines_agree()
    {
        var (cached, parsing, managed) = (New(8), New(0), Engines.Managed);
        Gen.Select(Gen.Int[0, SecretKeys.Length - 1], Bytes32, Gen.Int[-128 * 8, (128 * 8) - 1]).Sample((author, message, bit) =>
        {
            byte[] all = [.. parsing.Sign(message, SecretKeys[author], new byte[32]), .. message, .. parsing.PublicKey(SecretKeys[author])];
            if (bit >= 0) all[bit / 8] ^= (byte)(1 << (bit % 8));

            Verify(cached, all).ShouldBe(bit < 0);
            Verify(cached, all).ShouldBe(bit < 0);
            Verify(parsing, all).ShouldBe(bit < 0);
            Verify(managed, all).ShouldBe(bit < 0);
        });
    }

    [Fact]
    public void Threads_that_push_out_each_others_keys_get_the_right_results()
    {
        var engine = New(8);
        var message = Bip340Vector.All[1].Message;
        var signed = SecretKeys.Select(key => (Signature: engine.Sign(message, key, new byte[32]), PublicKey: engine.PublicKey(key))).ToArray();

        Parallel.For(0, 20_000, index =>
        {
            var (signature, publicKey) = signed[index % signed.Length];
            engine.Verify(signature, message, publicKey).ShouldBeTrue();
            if (index % 4 == 0) engine.Verify(signature, message, signed[(index + 1) % signed.Length].PublicKey).ShouldBeFalse();
        });
    }

    private static NativeSecp256k1 New(int keys) =>
        NativeSecp256k1.TryCreate(keys, out var engine) ? engine : throw new DllNotFoundException("libsecp256k1-1");

    private static bool Keeps(NativeSecp256k1 engine, byte[] publicKey) => engine.ParsedKeys!.TryGet(publicKey, new byte[64]);

    private static bool Verify(ISignatureVerifier verifier, ReadOnlySpan<byte> all) => verifier.Verify(all[..64], all[64..96], all[96..]);
}
