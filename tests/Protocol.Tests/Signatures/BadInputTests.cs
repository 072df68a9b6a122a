namespace NostrToolkit.Protocol.Tests;

/// <summary>Bad input gives false, never an exception.</summary>
public sealed class BadInputTests
{
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string FieldPrime = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f";
    private const string GroupOrder = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    private const string AllOnes = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    private static readonly Bip340Vector Valid = Bip340Vector.All[1];

    public static TheoryData<SignatureEngineKind> Kinds => [SignatureEngineKind.Native, SignatureEngineKind.Managed];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Wrong_lengths_do_not_verify(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        foreach (var length in (int[])[0, 1, 31, 33, 63, 65, 128])
        {
            var wrong = new byte[length];
            engine.Verify(wrong, Valid.Message, Valid.PublicKey).ShouldBeFalse();
            engine.Verify(Valid.Signature, wrong, Valid.PublicKey).ShouldBeFalse();
            engine.Verify(Valid.Signature, Valid.Message, wrong).ShouldBeFalse();
        }

        engine.Verify([], [], []).ShouldBeFalse();
        engine.Verify([.. Valid.Signature, 0], Valid.Message, Valid.PublicKey).ShouldBeFalse();
        engine.Verify(Valid.Signature, Valid.Message, [.. Valid.PublicKey, 0]).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Wrong_lengths_do_not_sign(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        foreach (var length in (int[])[0, 31, 33, 63, 65])
        {
            var wrong = new byte[length];
            engine.TryGetPublicKey(wrong, new byte[32]).ShouldBeFalse();
            engine.TryGetPublicKey(Valid.SecretKey, wrong).ShouldBeFalse();
            engine.TrySign(wrong, Valid.SecretKey, Valid.Auxiliary, new byte[64]).ShouldBeFalse();
            engine.TrySign(Valid.Message, wrong, Valid.Auxiliary, new byte[64]).ShouldBeFalse();
            engine.TrySign(Valid.Message, Valid.SecretKey, wrong, new byte[64]).ShouldBeFalse();
            engine.TrySign(Valid.Message, Valid.SecretKey, Valid.Auxiliary, wrong).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Numbers_out_of_range_do_not_verify(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        foreach (var number in (string[])[Zero, GroupOrder, FieldPrime, AllOnes])
        {
            var bytes = Convert.FromHexString(number);
            engine.Verify([.. bytes, .. Valid.Signature[32..]], Valid.Message, Valid.PublicKey).ShouldBeFalse("r = " + number);
            engine.Verify([.. Valid.Signature[..32], .. bytes], Valid.Message, Valid.PublicKey).ShouldBeFalse("s = " + number);
            engine.Verify(Valid.Signature, Valid.Message, bytes).ShouldBeFalse("x = " + number);
        }
    }

    [Theory]
    [InlineData(SignatureEngineKind.Native, Zero)]
    [InlineData(SignatureEngineKind.Native, GroupOrder)]
    [InlineData(SignatureEngineKind.Native, AllOnes)]
    [InlineData(SignatureEngineKind.Managed, Zero)]
    [InlineData(SignatureEngineKind.Managed, GroupOrder)]
    [InlineData(SignatureEngineKind.Managed, AllOnes)]
    public void Secret_keys_out_of_range_do_not_sign(SignatureEngineKind kind, string secretKey)
    {
        var engine = SignatureEngine.Create(kind);
        var bytes = Convert.FromHexString(secretKey);

        engine.TryGetPublicKey(bytes, new byte[32]).ShouldBeFalse();
        engine.TrySign(Valid.Message, bytes, Valid.Auxiliary, new byte[64]).ShouldBeFalse();
    }
}
