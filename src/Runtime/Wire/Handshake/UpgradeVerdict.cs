namespace NostrToolkit.Wire;

/// <summary>What a server makes of a request: <see cref="UpgradeRequest.Read"/>.</summary>
public enum UpgradeVerdict
{
    /// <summary>An ordinary HTTP request, well-formed or not: to be handed on to the HTTP server.</summary>
    NotUpgrade,

    /// <summary>A WebSocket upgrade that may be accepted.</summary>
    Acceptable,

    /// <summary>A WebSocket upgrade that breaks RFC 6455 or RFC 9112, to be answered with an <see cref="UpgradeRefusal"/>.</summary>
    Refused,
}
