using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>A server's answer to an upgrade, as a client reads it and a server writes it: RFC 6455 sections 4.1 and 4.2.2.</summary>
/// <param name="StatusCode">The HTTP status; 0 when the bytes are no response.</param>
/// <param name="Failure">Why the connection is no WebSocket; <see cref="UpgradeFailure.None"/> when it is one.</param>
/// <param name="SubProtocol">Which of the sub-protocols that were offered the server speaks; null: none.</param>
/// <param name="Deflate">What was agreed on for compression; null: nothing.</param>
public readonly record struct UpgradeResponse(
    int StatusCode, UpgradeFailure Failure, string? SubProtocol = null, DeflateAgreement? Deflate = null)
{
    private const int SwitchingProtocols = 101;

    /// <summary>True when frames may follow.</summary>
    public bool IsAccepted => Failure == UpgradeFailure.None && StatusCode == SwitchingProtocols;

    /// <summary>Reads a server's answer.</summary>
    /// <param name="head">
    /// A complete head, as <see cref="HttpHead.TryFind(ReadOnlySpan{byte}, WireLimits, out int)"/> finds it.
    /// </param>
    /// <param name="nonce">The 16 bytes given to <see cref="UpgradeRequest.Write"/>.</param>
    /// <param name="subProtocols">The sub-protocols that were offered; null: none. A server may answer without any.</param>
    /// <param name="deflate">The options of which the <see cref="DeflateOptions.Offer"/> was sent; null: none was.</param>
    public static UpgradeResponse Read(
        ReadOnlySpan<byte> head,
        ReadOnlySpan<byte> nonce,
        IReadOnlyList<string>? subProtocols = null,
        DeflateOptions? deflate = null)
    {
        var headers = new HttpHead(head);
        if (!TryReadStatus(headers.StartLine, out var status)) return new UpgradeResponse(0, UpgradeFailure.Malformed);
        if (Judge(headers, status, nonce) is var failure and not UpgradeFailure.None) return new UpgradeResponse(status, failure);
        if (!TryReadSubProtocol(headers, subProtocols ?? [], out var spoken))
            return new UpgradeResponse(status, UpgradeFailure.UnexpectedSubProtocol);
        return TryReadExtension(headers, deflate, out var agreement)
            ? Accepted(spoken, agreement)
            : new UpgradeResponse(status, UpgradeFailure.UnexpectedExtension);
    }

    internal static UpgradeResponse Accepted(string? subProtocol, DeflateAgreement? deflate) =>
        new(SwitchingProtocols, UpgradeFailure.None, subProtocol, deflate);

    /// <summary>Writes the answer that accepts an upgrade; the server's frames follow it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="key">The request's <see cref="UpgradeRequest.Key"/>.</param>
    /// <param name="subProtocol">One of those that the client offers; null: none.</param>
    /// <param name="deflate">The answer to the client's offer of permessage-deflate; null: none.</param>
    public static void WriteAccept(
        IBufferWriter<byte> output, ReadOnlySpan<byte> key, string? subProtocol = null, DeflateParameters? deflate = null)
    {
        Span<byte> accept = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Accept(key, accept);
        output.Write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "u8);
        output.Write(accept);
        if (subProtocol is not null) Encoding.ASCII.GetBytes($"\r\nSec-WebSocket-Protocol: {subProtocol}", output);
        if (deflate is { } answer) Encoding.ASCII.GetBytes($"\r\nSec-WebSocket-Extensions: {answer}", output);
        output.Write("\r\n\r\n"u8);
    }

    private static UpgradeFailure Judge(HttpHead head, int status, ReadOnlySpan<byte> nonce)
    {
        if (status != SwitchingProtocols) return UpgradeFailure.Status;
        // HTTP/1.0 cannot switch (RFC 9110 sections 7.8 and 15.2).
        if (!head.IsWellFormed || !head.StartLine.StartsWith("HTTP/1.1"u8)) return UpgradeFailure.Malformed;
        // The value itself, where Connection is a list (section 4.1).
        if (head.Count("upgrade"u8) != 1) return UpgradeFailure.NoUpgrade;
        if (!Ascii.EqualsIgnoreCase(head.Value("upgrade"u8), "websocket"u8)) return UpgradeFailure.NoUpgrade;
        if (!head.List("connection"u8).Contains("upgrade"u8)) return UpgradeFailure.NoUpgrade;

        Span<byte> key = stackalloc byte[WebSocketKey.Size];
        Span<byte> accept = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Write(nonce, key);
        WebSocketKey.Accept(key, accept);
        return head.Count("sec-websocket-accept"u8) == 1 && head.Value("sec-websocket-accept"u8).SequenceEqual(accept)
            ? UpgradeFailure.None
            : UpgradeFailure.WrongAccept;
    }

    private static bool TryReadSubProtocol(HttpHead head, IReadOnlyList<string> offered, out string? spoken)
    {
        spoken = null;
        if (head.Count("sec-websocket-protocol"u8) == 0) return true;
        if (head.Count("sec-websocket-protocol"u8) > 1) return false;
        foreach (var name in offered)
            if (Ascii.Equals(head.Value("sec-websocket-protocol"u8), name)) spoken = name;
        return spoken is not null;
    }

    private static bool TryReadExtension(HttpHead head, DeflateOptions? offered, out DeflateAgreement? agreement)
    {
        agreement = null;
        foreach (var element in head.List("sec-websocket-extensions"u8))
        {
            if (offered is null || agreement is not null) return false;
            agreement = DeflateAgreement.Confirm(element, offered);
            if (agreement is null) return false;
        }
        return true;
    }

    // "HTTP/1.1 101 Switching Protocols": RFC 9112 section 4. The phrase may be missing, and a proxy may refuse in HTTP/1.0.
    private static bool TryReadStatus(ReadOnlySpan<byte> line, out int status)
    {
        status = 0;
        var end = "HTTP/1.1 101".Length;
        return line.Length >= end
            && (line.StartsWith("HTTP/1.1 "u8) || line.StartsWith("HTTP/1.0 "u8))
            && Utf8Parser.TryParse(line[(end - 3)..end], out status, out var digits)
            && digits == 3
            && status >= 100
            && (line.Length == end || line[end] == ' ');
    }
}
