using NostrToolkit.Wire;

namespace NostrToolkit.AutobahnPeer;

/// <summary>Suites send messages of 16 MB, in fragments of 64 bytes, and pings as quickly as they can.</summary>
internal static class PeerOptions
{
    public static ConnectionOptions Create(bool takeover) => new()
    {
        Limits = new WireLimits
        {
            MaxMessageBytes = 64 * 1024 * 1024,
            MaxInflatedBytes = 64 * 1024 * 1024,
            MaxFramesPerMessage = 1024 * 1024,
            MaxControlFramesPerSecond = int.MaxValue,
        },
        MaxQueuedBytes = 256 * 1024 * 1024,
        Upgrade = new UpgradePolicy
        {
            Deflate = new DeflateOptions { Threshold = 0, SendTakeover = takeover, ReceiveTakeover = takeover, SendWindowBits = takeover ? 15 : 12 },
        },
    };
}
