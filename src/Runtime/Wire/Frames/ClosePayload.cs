using System.Buffers.Binary;
using System.Text.Unicode;

namespace NostrToolkit.Wire;

/// <summary>What a close frame carries: nothing, or a status of two bytes and a reason in UTF-8. RFC 6455 section 5.5.1.</summary>
public readonly ref struct ClosePayload
{
    /// <summary>The longest payload in bytes: that of any control frame.</summary>
    public const int MaxSize = FrameHeader.MaxControlPayload;

    /// <summary>The longest reason in bytes: 123.</summary>
    public const int MaxReasonSize = MaxSize - sizeof(ushort);

    private ClosePayload(CloseStatus status, ReadOnlySpan<byte> reason)
    {
        Status = status;
        Reason = reason;
    }

    /// <summary>The status, or <see cref="CloseStatus.NoStatusReceived"/> when the payload was empty.</summary>
    public CloseStatus Status { get; }

    /// <summary>The reason, valid UTF-8, for the log and not for the user; a slice of the payload that was read.</summary>
    public ReadOnlySpan<byte> Reason { get; }

    /// <summary>Reads the unmasked payload of a close frame.</summary>
    /// <param name="payload">The whole payload.</param>
    /// <param name="close">What it says.</param>
    /// <param name="error">
    /// What to answer when this returns false: 1002 for a single byte or a code that must not be sent, 1007 for a reason that is not UTF-8.
    /// </param>
    public static bool TryRead(ReadOnlySpan<byte> payload, out ClosePayload close, out CloseStatus error)
    {
        close = new ClosePayload(CloseStatus.NoStatusReceived, default);
        error = default;
        if (payload.IsEmpty) return true;

        error = CloseStatus.ProtocolError;
        if (payload.Length < sizeof(ushort)) return false;
        close = new ClosePayload(new CloseStatus(BinaryPrimitives.ReadUInt16BigEndian(payload)), payload[sizeof(ushort)..]);
        if (!close.Status.MayBeSent) return false;

        error = CloseStatus.InvalidPayload;
        if (!Utf8.IsValid(close.Reason)) return false;
        error = default;
        return true;
    }

    /// <summary>
    /// Writes a status and as much of a reason as fits, cut between two characters, and returns the number of bytes.
    /// </summary>
    /// <param name="destination">Room for the payload; <see cref="MaxSize"/> bytes are always enough.</param>
    /// <param name="status">A status that may be sent.</param>
    /// <param name="reason">The reason, for the other side's log.</param>
    /// <exception cref="ArgumentException"><paramref name="status"/> must not be sent.</exception>
    public static int Write(Span<byte> destination, CloseStatus status, ReadOnlySpan<char> reason = default)
    {
        if (!status.MayBeSent) throw new ArgumentException($"Close status {status} must not be sent.", nameof(status));
        BinaryPrimitives.WriteUInt16BigEndian(destination, status.Code);
        var room = destination[sizeof(ushort)..Math.Min(destination.Length, MaxSize)];
        Utf8.FromUtf16(reason, room, out _, out var written);
        return sizeof(ushort) + written;
    }
}
