namespace NostrToolkit.Corpus;

/// <summary>The authors: a few hundred key pairs that sign, and the public keys by which others find them.</summary>
internal sealed class Keyring
{
    private readonly byte[][] _secretKeys;

    public Keyring(Dice dice, int count)
    {
        _secretKeys = [.. Enumerable.Range(0, count).Select(_ => dice.Bytes(32))];
        var engine = SignatureEngine.Create();
        PublicKeys = [.. _secretKeys.Select(secretKey => PublicKeyOf(engine, secretKey))];
    }

    /// <summary>Hex, in the order of the secret keys.</summary>
    public IReadOnlyList<string> PublicKeys { get; }

    /// <summary>Signs the id with one of the keys. The same id gives the same signature: no fresh randomness.</summary>
    public string Sign(ISignatureSigner engine, int key, string id)
    {
        var signature = new byte[64];
        engine.TrySign(Convert.FromHexString(id), _secretKeys[key], new byte[32], signature);
        return Convert.ToHexStringLower(signature);
    }

    private static string PublicKeyOf(ISignatureSigner engine, byte[] secretKey)
    {
        var publicKey = new byte[32];
        engine.TryGetPublicKey(secretKey, publicKey);
        return Convert.ToHexStringLower(publicKey);
    }
}
