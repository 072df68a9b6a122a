using System.Buffers;
using System.Buffers.Text;

namespace NostrToolkit.Wire;

/// <summary>A server's answer to an upgrade, as a client reads it and a server writes it: RFC 6455 sections 4.1 and 4.2.2.</summary>
/// <param name="StatusCode">The HTTP status; 0 when the bytes are no response.</param>
/// <param name="Failure">Why the connection is no WebSocket; <see cref="UpgradeFailure.None"/> when it is one.</param>
public readonly record struct UpgradeResponse(int StatusCode, UpgradeFailure Failure)
{
    private const int SwitchingProtocols = 101;

    /// <summary>True when frames may follow.</summary>
    public bool IsAccepted => Failure == UpgradeFailure.None && StatusCode == SwitchingProtocols;

    /// <summary>Reads a server's answer.</summary>
    /// <param name="head">A complete head, as <see cref="HttpHead.TryFind(ReadOnlySpan{byte}, out int)"/> finds it.</param>
    /// <param name="nonce">The 16 bytes given to <see cref="UpgradeRequest.Write"/>.</param>
    /// <param name="subProtocol">The sub-protocol that was offered; empty: none. A server may answer without it.</param>
    public static UpgradeResponse Read(ReadOnlySpan<byte> head, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> subProtocol = default)
    {
        var headers = new HttpHead(head);
        return TryReadStatus(headers.StartLine, out var status)
            ? new UpgradeResponse(status, Judge(headers, status, nonce, subProtocol))
            : new UpgradeResponse(0, UpgradeFailure.Malformed);
    }

    /// <summary>Writes the answer that accepts an upgrade; the server's frames follow it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="key">The request's <see cref="UpgradeRequest.Key"/>.</param>
    /// <param name="subProtocol">One of those that the client offers; empty: none.</param>
    public static void WriteAccept(IBufferWriter<byte> output, ReadOnlySpan<byte> key, ReadOnlySpan<byte> subProtocol = default)
    {
        Span<byte> accept = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Accept(key, accept);
        output.Write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "u8);
        output.Write(accept);
        if (!subProtocol.IsEmpty)
        {
            output.Write("\r\nSec-WebSocket-Protocol: "u8);
            output.Write(subProtocol);
        }
        output.Write("\r\n\r\n"u8);
    }

    private static UpgradeFailure Judge(HttpHead head, int status, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> subProtocol)
    {
        if (status != SwitchingProtocols) return UpgradeFailure.Status;
        if (!head.IsWellFormed) return UpgradeFailure.Malformed;
        if (!head.List("upgrade"u8).Contains("websocket"u8)) return UpgradeFailure.NoUpgrade;
        if (!head.List("connection"u8).Contains("upgrade"u8)) return UpgradeFailure.NoUpgrade;

        Span<byte> key = stackalloc byte[WebSocketKey.Size];
        Span<byte> accept = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Write(nonce, key);
        WebSocketKey.Accept(key, accept);
        if (!head.Value("sec-websocket-accept"u8).SequenceEqual(accept)) return UpgradeFailure.WrongAccept;

        foreach (var chosen in head.List("sec-websocket-protocol"u8))
            if (!chosen.SequenceEqual(subProtocol)) return UpgradeFailure.UnexpectedSubProtocol;
        return head.List("sec-websocket-extensions"u8).MoveNext() ? UpgradeFailure.UnexpectedExtension : UpgradeFailure.None;
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
