namespace NostrToolkit.Protocol.Tests;

/// <summary>One row of BIP-340's test-vectors.csv; rows that are only verified have an empty secret key.</summary>
internal sealed record Bip340Vector(byte[] SecretKey, byte[] PublicKey, byte[] Auxiliary, byte[] Message, byte[] Signature, bool IsValid)
{
    public static IReadOnlyList<Bip340Vector> All { get; } = [.. ReadLines().Skip(1).Select(Parse)];

    private static Bip340Vector Parse(string line)
    {
        var cells = line.Split(',');
        return new Bip340Vector(
            SecretKey: Convert.FromHexString(cells[1]),
            PublicKey: Convert.FromHexString(cells[2]),
            Auxiliary: Convert.FromHexString(cells[3]),
            Message: Convert.FromHexString(cells[4]),
            Signature: Convert.FromHexString(cells[5]),
            IsValid: cells[6] == "TRUE");
    }

    private static IEnumerable<string> ReadLines()
    {
        var assembly = typeof(Bip340Vector).Assembly;
        var name = assembly.GetManifestResourceNames().Single(static name => name.EndsWith("bip340.csv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
