namespace NostrToolkit;

/// <summary>What a server's handshake came to.</summary>
public enum HandshakeOutcome
{
    /// <summary>The connection is a WebSocket: frames follow.</summary>
    Accepted,

    /// <summary>An ordinary HTTP request: nothing was consumed, so that an HTTP server can read it.</summary>
    NotUpgrade,

    /// <summary>Answered with a refusal; the connection is to be dropped.</summary>
    Refused,

    /// <summary>The peer left, or took too long; the connection is to be dropped.</summary>
    Ended,
}
