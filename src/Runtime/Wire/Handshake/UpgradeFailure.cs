namespace NostrToolkit.Wire;

/// <summary>Why a client cannot use a server's response: RFC 6455 section 4.1.</summary>
public enum UpgradeFailure
{
    /// <summary>The connection is a WebSocket.</summary>
    None,

    /// <summary>The bytes are no HTTP response, or one that accepts in a malformed head.</summary>
    Malformed,

    /// <summary>The status is not 101: the server answers, and refuses or sends elsewhere.</summary>
    Status,

    /// <summary>The Upgrade header does not say websocket, or the Connection header does not say Upgrade.</summary>
    NoUpgrade,

    /// <summary>Sec-WebSocket-Accept does not fit our key: no WebSocket is spoken there, or the answer is to somebody else.</summary>
    WrongAccept,

    /// <summary>A sub-protocol that was not offered.</summary>
    UnexpectedSubProtocol,

    /// <summary>An extension that was not offered, or parameters that do not fit the offer (RFC 7692 section 7.1).</summary>
    UnexpectedExtension,
}
