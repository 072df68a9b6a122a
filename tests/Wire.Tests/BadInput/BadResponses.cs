using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>A server's head that a client cannot use, and why.</summary>
/// <param name="Name">What is wrong, and nothing else is.</param>
/// <param name="Head">The head as it is sent, in Latin-1.</param>
/// <param name="Failure">What the client says.</param>
internal sealed record BadResponse(string Name, string Head, UpgradeFailure Failure)
{
    public byte[] Bytes { get; } = Encoding.Latin1.GetBytes(Head);

    /// <summary>What a client that offers one sub-protocol and compression with a small window makes of the head.</summary>
    public UpgradeResponse Read() =>
        UpgradeResponse.Read(Bytes, "the sample nonce"u8, ["chat"], new DeflateOptions { ReceiveWindowBits = 10, SendWindowBits = 10 });
}

/// <summary>Responses to the key of RFC 6455 section 1.3 that fail the connection (section 4.1, RFC 7692 section 7.1).</summary>
internal static class BadResponses
{
    public const string Good =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    public static string GoodWithDeflate =>
        Good.Replace("\r\n\r\n", $"\r\nSec-WebSocket-Extensions: {Deflate}; server_max_window_bits=10\r\n\r\n");

    private const string Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    // As it must answer our offer, but for what is added.
    private const string Deflate = "permessage-deflate; server_no_context_takeover";

    public static IReadOnlyList<BadResponse> All { get; } = [.. Lines(), .. Headers(), .. SubProtocols(), .. Extensions()];

    private static IEnumerable<BadResponse> Lines() =>
    [
        With("no response", "HTTP/1.1", "SSH-2.0-", UpgradeFailure.Malformed),
        With("a status of two digits", "101 ", "99 ", UpgradeFailure.Malformed),
        With("a status of four digits", "101 ", "1010 ", UpgradeFailure.Malformed),
        With("a status with a sign", "101 ", "+10 ", UpgradeFailure.Malformed),
        With("a status below 100", "101 ", "099 ", UpgradeFailure.Malformed),
        With("no status", " 101 Switching Protocols", "", UpgradeFailure.Malformed),
        With("HTTP/1.0 that switches", "HTTP/1.1", "HTTP/1.0", UpgradeFailure.Malformed),
        With("HTTP/2 that switches", "HTTP/1.1", "HTTP/2.0", UpgradeFailure.Malformed),
        With("200", "101 Switching Protocols", "200 OK", UpgradeFailure.Status),
        With("a redirect", "101 Switching Protocols", "301 Moved Permanently", UpgradeFailure.Status),
        With("a demand for a password", "101 Switching Protocols", "401 Unauthorized", UpgradeFailure.Status),
        With("a demand for another version", "101 Switching Protocols", "426 Upgrade Required", UpgradeFailure.Status),
        With("a server that is full", "101 Switching Protocols", "503 Service Unavailable", UpgradeFailure.Status),
        With("100, which is not yet an answer", "101 Switching Protocols", "100 Continue", UpgradeFailure.Status),
    ];

    private static IEnumerable<BadResponse> Headers() =>
    [
        With("a folded line", "Upgrade: websocket", "Upgrade: websocket\r\n x", UpgradeFailure.Malformed),
        With("a bare LF", "websocket\r\n", "websocket\n", UpgradeFailure.Malformed),
        Adding("a NUL", "X: y\0z", UpgradeFailure.Malformed),
        Adding("a space before the colon", "X : y", UpgradeFailure.Malformed),
        With("no Upgrade", "Upgrade: websocket\r\n", "", UpgradeFailure.NoUpgrade),
        With("another Upgrade", "Upgrade: websocket", "Upgrade: h2c", UpgradeFailure.NoUpgrade),
        With("a list of Upgrades", "Upgrade: websocket", "Upgrade: websocket, h2c", UpgradeFailure.NoUpgrade),
        Adding("two Upgrades", "Upgrade: websocket", UpgradeFailure.NoUpgrade),
        With("no Connection", "Connection: Upgrade\r\n", "", UpgradeFailure.NoUpgrade),
        With("a Connection that closes", "Connection: Upgrade", "Connection: close", UpgradeFailure.NoUpgrade),
        With("no accept", $"Sec-WebSocket-Accept: {Accept}\r\n", "", UpgradeFailure.WrongAccept),
        With("an empty accept", Accept, "", UpgradeFailure.WrongAccept),
        With("an accept in lower case", Accept, Accept.ToLowerInvariant(), UpgradeFailure.WrongAccept),
        With("our key as the accept", Accept, "dGhlIHNhbXBsZSBub25jZQ==", UpgradeFailure.WrongAccept),
        With("an accept with more behind it", Accept, $"{Accept}x", UpgradeFailure.WrongAccept),
        Adding("two accepts", $"Sec-WebSocket-Accept: {Accept}", UpgradeFailure.WrongAccept),
    ];

    private static IEnumerable<BadResponse> SubProtocols() =>
    [
        Adding("a sub-protocol in another case", "Sec-WebSocket-Protocol: Chat", UpgradeFailure.UnexpectedSubProtocol),
        Adding("a sub-protocol that was not offered", "Sec-WebSocket-Protocol: superchat", UpgradeFailure.UnexpectedSubProtocol),
        Adding("a list of sub-protocols", "Sec-WebSocket-Protocol: chat, superchat", UpgradeFailure.UnexpectedSubProtocol),
        Adding("an empty sub-protocol", "Sec-WebSocket-Protocol:", UpgradeFailure.UnexpectedSubProtocol),
        Adding("two sub-protocols", "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Protocol: x", UpgradeFailure.UnexpectedSubProtocol),
    ];

    // Every answer is complete but for what its name says.
    private static IEnumerable<BadResponse> Extensions() =>
    [
        Extension("another extension", "x-webkit-deflate-frame"),
        Extension("an extension beside ours", $"{Deflate}; server_max_window_bits=10, x"),
        Extension("our extension twice", $"{Deflate}; server_max_window_bits=10, {Deflate}; server_max_window_bits=10"),
        Extension("no promise about the server's takeover", "permessage-deflate; server_max_window_bits=10"),
        Extension("no promise about the server's window", Deflate),
        Extension("a larger window of the server's", $"{Deflate}; server_max_window_bits=11"),
        Extension("a window of ours of 16 bits", $"{Deflate}; server_max_window_bits=10; client_max_window_bits=16"),
        Extension("our window without a value", $"{Deflate}; server_max_window_bits=10; client_max_window_bits"),
        Extension("a window of 7 bits", $"{Deflate}; server_max_window_bits=7"),
        Extension("a window with a zero before it", $"{Deflate}; server_max_window_bits=09"),
        Extension("a parameter twice", $"{Deflate}; server_no_context_takeover; server_max_window_bits=10"),
        Extension("a parameter that nobody knows", $"{Deflate}; server_max_window_bits=10; x"),
        Extension("a malformed answer", $"{Deflate}; server_max_window_bits=10;"),
    ];

    private static BadResponse Extension(string name, string value) =>
        Adding(name, $"Sec-WebSocket-Extensions: {value}", UpgradeFailure.UnexpectedExtension);

    private static BadResponse Adding(string name, string lines, UpgradeFailure failure) =>
        With(name, "\r\n\r\n", $"\r\n{lines}\r\n\r\n", failure);

    private static BadResponse With(string name, string part, string instead, UpgradeFailure failure)
    {
        Good.ShouldContain(part, Case.Sensitive, name);
        return new BadResponse(name, Good.Replace(part, instead), failure);
    }
}
