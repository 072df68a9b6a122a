namespace NostrToolkit.Protocol.Tests;

/// <summary>The official vectors of BIP-340 against both engines.</summary>
public sealed class Bip340Tests
{
    public static TheoryData<SignatureEngineKind, int> Rows => ForBothEngines(static _ => true);

    public static TheoryData<SignatureEngineKind, int> SigningRows => ForBothEngines(static vector => vector.SecretKey.Length > 0);

    [Fact]
    public void Every_row_of_the_file_is_read() => Bip340Vector.All.Count.ShouldBe(15);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Verification_gives_the_published_result(SignatureEngineKind kind, int row)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[row];

        engine.VerifyAnyLength(vector.Signature, vector.Message, vector.PublicKey).ShouldBe(vector.IsValid);
        engine.Verify(vector.Signature, vector.Message, vector.PublicKey).ShouldBe(vector.IsValid && vector.Message.Length == 32);
    }

    [Theory]
    [MemberData(nameof(SigningRows))]
    public void Signing_gives_the_published_public_key_and_signature(SignatureEngineKind kind, int row)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[row];
        var signature = new byte[64];

        engine.PublicKey(vector.SecretKey).ShouldBe(vector.PublicKey);
        engine.TrySignAnyLength(vector.Message, vector.SecretKey, vector.Auxiliary, signature).ShouldBeTrue();
        signature.ShouldBe(vector.Signature);
    }

    [Theory]
    [MemberData(nameof(SigningRows))]
    public void The_interface_signs_event_ids_only(SignatureEngineKind kind, int row)
    {
        var vector = Bip340Vector.All[row];
        var signature = new byte[64];

        var signed = SignatureEngine.Create(kind).TrySign(vector.Message, vector.SecretKey, vector.Auxiliary, signature);

        signed.ShouldBe(vector.Message.Length == 32);
        if (signed) signature.ShouldBe(vector.Signature);
    }

    private static TheoryData<SignatureEngineKind, int> ForBothEngines(Func<Bip340Vector, bool> isWanted)
    {
        var rows = new TheoryData<SignatureEngineKind, int>();
        for (var row = 0; row < Bip340Vector.All.Count; row++)
        {
            if (!isWanted(Bip340Vector.All[row])) continue;
            rows.Add(SignatureEngineKind.Native, row);
            rows.Add(SignatureEngineKind.Managed, row);
        }

        return rows;
    }
}
