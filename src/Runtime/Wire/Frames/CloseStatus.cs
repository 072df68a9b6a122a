namespace NostrToolkit.Wire;

/// <summary>Why a connection ends: the registry of RFC 6455 section 7.4.1 and what was added to it since.</summary>
/// <param name="Code">The number; any value can be held, <see cref="MayBeSent"/> says which belong in a close frame.</param>
public readonly record struct CloseStatus(ushort Code)
{
    /// <summary>1000: the purpose is fulfilled.</summary>
    public static CloseStatus NormalClosure => new(1000);

    /// <summary>1001: a server goes down or a page is left.</summary>
    public static CloseStatus GoingAway => new(1001);

    /// <summary>1002: the peer broke the protocol.</summary>
    public static CloseStatus ProtocolError => new(1002);

    /// <summary>1003: a type of message that cannot be accepted, as binary where only text is.</summary>
    public static CloseStatus UnsupportedMessage => new(1003);

    /// <summary>1005, never sent: the close frame had no code.</summary>
    public static CloseStatus NoStatusReceived => new(1005);

    /// <summary>1006, never sent: the connection ended without a close frame.</summary>
    public static CloseStatus AbnormalClosure => new(1006);

    /// <summary>1007: the content does not fit its type, as text that is not UTF-8.</summary>
    public static CloseStatus InvalidPayload => new(1007);

    /// <summary>1008: a policy was violated and no other code fits.</summary>
    public static CloseStatus PolicyViolation => new(1008);

    /// <summary>1009: the message is too big.</summary>
    public static CloseStatus MessageTooBig => new(1009);

    /// <summary>1010: the server did not agree to an extension that the client needs.</summary>
    public static CloseStatus MandatoryExtension => new(1010);

    /// <summary>1011: the server met something unexpected.</summary>
    public static CloseStatus InternalError => new(1011);

    /// <summary>1012: the server restarts; come back after a random delay.</summary>
    public static CloseStatus ServiceRestart => new(1012);

    /// <summary>1013: the server is overloaded; come back later, or elsewhere.</summary>
    public static CloseStatus TryAgainLater => new(1013);

    /// <summary>1014: a gateway got an invalid answer from the server behind it.</summary>
    public static CloseStatus BadGateway => new(1014);

    /// <summary>
    /// True for a code that may stand in a close frame: 1000-1003 and 1007-1014 (registered), 3000-3999 (libraries), 4000-4999
    /// (private use), by RFC 6455 section 7.4.2.
    /// </summary>
    public bool MayBeSent => Code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999);

    /// <summary>The number in decimal.</summary>
    public override string ToString() => Code.ToString();
}
