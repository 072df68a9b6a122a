using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>A server's answer to an upgrade that it does not accept; the connection closes after it.</summary>
/// <param name="StatusCode">The HTTP status: 426 says in its headers which version is spoken here (RFC 6455 section 4.4).</param>
/// <param name="Reason">Why, in a sentence for the person who reads the response; its body.</param>
public readonly record struct UpgradeRefusal(int StatusCode, string Reason)
{
    private const int UpgradeRequired = 426;

    /// <summary>Writes the whole response.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var headers = StatusCode == UpgradeRequired
            ? "Upgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\n"
            : "Connection: close\r\n";
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {StatusCode} {Phrase}\r\n{headers}Content-Type: text/plain; charset=utf-8\r\n" +
            $"Content-Length: {Encoding.UTF8.GetByteCount(Reason)}\r\n\r\n{Reason}",
            output);
    }

    // RFC 9110 section 15. The phrase is for people; a status without one here gets none, which RFC 9112 section 4 allows.
    private string Phrase => StatusCode switch
    {
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        408 => "Request Timeout",
        UpgradeRequired => "Upgrade Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "",
    };
}
