namespace NostrToolkit;

/// <summary>Where a <see cref="Connection"/> is in its life. It only ever moves forward.</summary>
public enum ConnectionState : byte
{
    /// <summary>Messages flow in both directions.</summary>
    Open,

    /// <summary>Our close frame is queued or sent: nothing more is sent, and what still comes is dropped.</summary>
    Closing,

    /// <summary>The transport is gone.</summary>
    Closed,
}
