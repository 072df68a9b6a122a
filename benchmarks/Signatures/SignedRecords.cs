namespace NostrToolkit.Benchmarks.Signatures;

/// <summary>Signatures with what they sign, 128 bytes each: public key, message, signature.</summary>
internal sealed class SignedRecords(byte[] bytes)
{
    private const int Length = 128;

    public byte[] Bytes => bytes;

    public int Count => bytes.Length / Length;

    public int Verify(ISignatureVerifier verifier)
    {
        var valid = 0;
        for (var at = 0; at < bytes.Length; at += Length)
        {
            var record = bytes.AsSpan(at, Length);
            if (verifier.Verify(record[64..], record[32..64], record[..32])) valid++;
        }
        return valid;
    }

    /// <summary>So many signatures in groups, each by an author drawn from a population.</summary>
    public static SignedRecords[] Create(int count, int groupSize, AuthorMix authors)
    {
        var engine = SignatureEngine.Create();
        var groups = new SignedRecords[count / groupSize];
        for (var group = 0; group < groups.Length; group++)
        {
            var bytes = new byte[groupSize * Length];
            for (var at = 0; at < bytes.Length; at += Length) Sign(engine, authors, bytes.AsSpan(at, Length));
            groups[group] = new SignedRecords(bytes);
        }
        return groups;
    }

    private static void Sign(ISignatureEngine engine, AuthorMix authors, Span<byte> record)
    {
        var secretKey = authors.Draw();
        engine.TryGetPublicKey(secretKey, record[..32]);
        authors.Fill(record[32..64]);
        engine.TrySign(record[32..64], secretKey, new byte[32], record[64..]);
    }
}
