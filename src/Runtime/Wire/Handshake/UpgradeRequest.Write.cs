using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire;

public readonly ref partial struct UpgradeRequest
{
    /// <summary>Writes a client's request.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="host">The host, with the port unless it is the scheme's own: <c>Uri.Authority</c>.</param>
    /// <param name="target">Path and query, escaped: <c>Uri.PathAndQuery</c>.</param>
    /// <param name="nonce">16 unpredictable bytes, kept for <see cref="UpgradeResponse.Read"/>.</param>
    /// <param name="headers">More headers, as Origin, User-Agent and Sec-WebSocket-Protocol.</param>
    /// <exception cref="ArgumentException">
    /// A part would break out of its place: a name that is no token, a control character, text that is not ASCII.
    /// </exception>
    public static void Write(
        IBufferWriter<byte> output,
        string host,
        string target,
        ReadOnlySpan<byte> nonce,
        params ReadOnlySpan<KeyValuePair<string, string>> headers)
    {
        Span<byte> key = stackalloc byte[WebSocketKey.Size];
        WebSocketKey.Write(nonce, key);
        Check(IsVisible(host), nameof(host));
        Check(IsVisible(target) && target.StartsWith('/'), nameof(target));
        foreach (var (name, value) in headers)
        {
            Check(HeaderLines.IsToken(Encoding.UTF8.GetBytes(name)), nameof(headers));
            Check(Ascii.IsValid(value) && HeaderLines.IsValue(Encoding.ASCII.GetBytes(value)), nameof(headers));
        }

        Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n", output);
        output.Write("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "u8);
        output.Write(key);
        output.Write("\r\n"u8);
        foreach (var (name, value) in headers) Encoding.ASCII.GetBytes($"{name}: {value}\r\n", output);
        output.Write("\r\n"u8);
    }

    private static bool IsVisible(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static void Check(bool valid, string parameter)
    {
        if (!valid) throw new ArgumentException("Not allowed in the head of a request.", parameter);
    }
}
