using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How a connection ended.</summary>
/// <param name="Status">
/// The status of the close frame that ended it, the peer's or ours, whichever came first; 1006 if there was none.
/// </param>
/// <param name="Reason">The reason in that frame, or why there was none.</param>
/// <param name="ByPeer">Whether that frame was the peer's or, without one, whether the peer left.</param>
public readonly record struct ConnectionEnd(CloseStatus Status, string Reason, bool ByPeer)
{
    /// <summary>The end of a connection that was cut off because too much waited for its peer, or for too long.</summary>
    public static ConnectionEnd TooSlow { get; } = new(CloseStatus.AbnormalClosure, "the peer reads too slowly", ByPeer: false);
}
