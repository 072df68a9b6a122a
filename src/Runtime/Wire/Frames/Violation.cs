namespace NostrToolkit.Wire;

/// <summary>
/// A broken rule: the close status that answers it and a reason that fits a close frame. One instance each, so that a reader spends a
/// reference on it.
/// </summary>
internal sealed class Violation(CloseStatus status, string reason)
{
    public static readonly Violation MalformedHeader =
        new(CloseStatus.ProtocolError, "frame header with a bad length, or a fragmented or long control frame");

    public static readonly Violation NotMasked = new(CloseStatus.ProtocolError, "frame from a client is not masked");
    public static readonly Violation Masked = new(CloseStatus.ProtocolError, "frame from a server is masked");
    public static readonly Violation ReservedBit = new(CloseStatus.ProtocolError, "reserved bit without an extension");
    public static readonly Violation ReservedOpcode = new(CloseStatus.ProtocolError, "reserved opcode");
    public static readonly Violation NothingToContinue = new(CloseStatus.ProtocolError, "continuation without a message");
    public static readonly Violation MessageInMessage = new(CloseStatus.ProtocolError, "new message inside a fragmented message");
    public static readonly Violation BadCloseStatus = new(CloseStatus.ProtocolError, "close frame without a valid status");
    public static readonly Violation BadCloseReason = new(CloseStatus.InvalidPayload, "close reason is not UTF-8");
    public static readonly Violation BadText = new(CloseStatus.InvalidPayload, "text is not UTF-8");
    public static readonly Violation BadDeflate = new(CloseStatus.InvalidPayload, "compressed data is not valid");
    public static readonly Violation FragmentTooSmall = new(CloseStatus.PolicyViolation, "fragment too small");
    public static readonly Violation TooManyControlFrames = new(CloseStatus.PolicyViolation, "too many control frames");
    public static readonly Violation InflatesTooBig = new(CloseStatus.MessageTooBig, "message inflates too big");
    public static readonly Violation TooBig = new(CloseStatus.MessageTooBig, "message too big");
    public static readonly Violation TooManyFrames = new(CloseStatus.MessageTooBig, "message in too many frames");

    public CloseStatus Status { get; } = status;

    public string Reason { get; } = reason;
}
