namespace NostrToolkit.Wire.Tests;

/// <summary>Frames that break a rule, and which one.</summary>
/// <param name="Name">What is wrong, and nothing else is.</param>
/// <param name="Bytes">What the peer sends after the handshake.</param>
/// <param name="Broken">The rule, with its close status.</param>
/// <param name="Reader">Which side reads them.</param>
/// <param name="Limits">The limits of the reader; null: the defaults.</param>
/// <param name="Deflate">What the handshake agreed on; null: nothing.</param>
/// <param name="Before">How many messages before the bad one are good.</param>
internal sealed record BadTraffic(
    string Name,
    byte[] Bytes,
    Violation Broken,
    PeerRole Reader = PeerRole.Client,
    WireLimits? Limits = null,
    DeflateAgreement? Deflate = null,
    int Before = 0)
{
    public string Failure => $"Failed {Broken.Status} {Broken.Reason}";

    public List<string> Read() => ReadTrace.Of(Reader, Bytes, Limits, Deflate);

    public List<string> Read(Func<int> pieceLength) => ReadTrace.Of(Reader, Bytes, pieceLength, Limits, Deflate);
}
