using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>One side does what a server's answer says, and can take what the other side may do by it: RFC 7692 section 7.1.</summary>
internal static class Promised
{
    public static void IsKept(DeflateAgreement agreement, PeerRole role, DeflateParameters answer)
    {
        var (server, client) = (answer.ServerMaxWindowBits ?? 15, answer.ClientMaxWindowBits ?? 15);
        var (ours, theirs) = role == PeerRole.Server ? (server, client) : (client, server);
        var (oursIsFresh, theirsIsFresh) = role == PeerRole.Server
            ? (answer.ServerNoContextTakeover, answer.ClientNoContextTakeover)
            : (answer.ClientNoContextTakeover, answer.ServerNoContextTakeover);
        Ensure.That(agreement.SendWindowBits <= ours, "we send with no larger window than agreed");
        Ensure.That(agreement.ReceiveWindowBits >= theirs, "we read with the window that they may use");
        Ensure.That(!agreement.SendTakeover || !oursIsFresh, "we refer to earlier messages only where agreed");
        Ensure.That(agreement.ReceiveTakeover || theirsIsFresh, "we keep what they may refer to");
        Ensure.That(agreement.SendWindowBits is >= 8 and <= 15 && agreement.ReceiveWindowBits is >= 8 and <= 15, "windows exist");
    }
}
