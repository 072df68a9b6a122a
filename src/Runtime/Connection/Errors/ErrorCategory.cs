namespace NostrToolkit;

/// <summary>Where an error comes from.</summary>
public enum ErrorCategory
{
    /// <summary>The way to the peer: names, routes, sockets, time.</summary>
    Network,

    /// <summary>The peer does not keep to RFC 6455.</summary>
    Protocol,

    /// <summary>The peer keeps to the protocol and says no.</summary>
    Application,

    /// <summary>A mistake of ours.</summary>
    Internal,
}
