namespace NostrToolkit.Wire.Tests;

/// <summary>Requests that ask for WebSocket and do not get it.</summary>
internal static class BadRequests
{
    private const string Key = "dGhlIHNhbXBsZSBub25jZQ==";

    private static readonly UpgradePolicy OneOrigin = new() { AllowedOrigins = ["https://a.example"] };

    public static IReadOnlyList<BadRequest> All { get; } =
    [
        .. Lines(), .. Hosts(), .. Smuggling(), .. Upgrades(), .. Versions(), .. Keys(),
        .. SubProtocols(), .. Extensions(), .. Origins(), .. Sizes(),
    ];

    // RFC 9112 section 3, RFC 6455 sections 3 and 4.2.1.
    private static IEnumerable<BadRequest> Lines() =>
    [
        BadRequest.With("POST", "GET ", "POST "),
        BadRequest.With("HEAD", "GET ", "HEAD "),
        BadRequest.With("CONNECT", "GET ", "CONNECT "),
        BadRequest.With("a method in lower case", "GET ", "get "),
        BadRequest.With("HTTP/1.0", "HTTP/1.1", "HTTP/1.0"),
        BadRequest.With("HTTP/1.2", "HTTP/1.1", "HTTP/1.2"),
        BadRequest.With("HTTP/2.0", "HTTP/1.1", "HTTP/2.0"),
        BadRequest.With("a version in lower case", "HTTP/1.1", "http/1.1"),
        BadRequest.With("no version", " HTTP/1.1", ""),
        BadRequest.With("a space after the version", "HTTP/1.1", "HTTP/1.1 "),
        BadRequest.With("two spaces before the target", "GET /", "GET  /"),
        BadRequest.With("a space in the target", "/chat?x=1", "/chat x"),
        BadRequest.With("a tab in the target", "/chat?x=1", "/chat\tx"),
        BadRequest.With("a target that is not ASCII", "/chat?x=1", "/chät"),
        BadRequest.With("a target without a slash", "/chat?x=1", "chat"),
        BadRequest.With("the target of OPTIONS", "/chat?x=1", "*"),
        BadRequest.With("the target of CONNECT", "/chat?x=1", "relay.example:7777"),
        BadRequest.With("a target with a fragment", "/chat?x=1", "/chat#x"),
        BadRequest.With("an absolute target without a path", "/chat?x=1", "http://relay.example"),
        BadRequest.With("an absolute target without a host", "/chat?x=1", "http:///chat"),
        BadRequest.With("an absolute target of another scheme", "/chat?x=1", "ftp://relay.example/chat"),
        BadRequest.With("an absolute target with a user", "/chat?x=1", "http://a@relay.example/chat"),
        BadRequest.With("an empty line first", "GET ", "\r\nGET "),
    ];

    // RFC 9112 section 3.2.
    private static IEnumerable<BadRequest> Hosts() =>
    [
        BadRequest.With("no Host", "Host: relay.example:7777\r\n", ""),
        BadRequest.With("an empty Host", "relay.example:7777", ""),
        BadRequest.Adding("two Hosts", "Host: relay.example:7777"),
        BadRequest.With("two hosts in one", "relay.example:7777", "relay.example other.example"),
        BadRequest.With("a Host with a path", "relay.example:7777", "relay.example/x"),
        BadRequest.With("a Host with a user", "relay.example:7777", "a@relay.example"),
        BadRequest.With("a Host that is not ASCII", "relay.example:7777", "rélay.example"),
    ];

    // RFC 9112 sections 2.2, 5.1, 5.2 and 6.
    private static IEnumerable<BadRequest> Smuggling() =>
    [
        BadRequest.Adding("a body", "Content-Length: 5"),
        BadRequest.Adding("an empty length", "Content-Length:"),
        BadRequest.Adding("a length of 00", "Content-Length: 00"),
        BadRequest.Adding("a length with a sign", "Content-Length: +0"),
        BadRequest.Adding("two lengths in one line", "Content-Length: 0, 0"),
        BadRequest.Adding("two lengths", "Content-Length: 0\r\nContent-Length: 0"),
        BadRequest.Adding("a chunked body", "Transfer-Encoding: chunked"),
        BadRequest.Adding("a body that is as it is", "Transfer-Encoding: identity"),
        BadRequest.Adding("a folded line", "X: y\r\n z"),
        BadRequest.Adding("a line folded with a tab", "X: y\r\n\tz"),
        BadRequest.With("a folded Upgrade", "Upgrade: websocket", "Upgrade: websocket\r\n , h2c"),
        BadRequest.Adding("a space before a colon", "X : y"),
        BadRequest.With("a space before the first name", "Host: ", " Host: "),
        BadRequest.Adding("a line without a colon", "X"),
        BadRequest.Adding("a line without a name", ": y"),
        BadRequest.Adding("a name that is no token", "X(y): z"),
        BadRequest.Adding("a name that is not ASCII", "Ä: y"),
        BadRequest.Adding("a NUL in a value", "X: y\0z"),
        BadRequest.Adding("a NUL in a name", "X\0: y"),
        BadRequest.Adding("an escape character in a value", "X: \u001b[2J"),
        BadRequest.Adding("a DEL in a value", "X: \u007f"),
        BadRequest.Adding("a bare CR in a value", "X: y\rTransfer-Encoding: chunked"),
        BadRequest.Adding("a bare LF in a value", "X: y\nTransfer-Encoding: chunked"),
        BadRequest.With("a bare LF after the request line", "HTTP/1.1\r\n", "HTTP/1.1\n"),
        BadRequest.With("a bare LF after a header", "websocket\r\n", "websocket\n"),
        BadRequest.With("two CRs after a header", "13\r\n", "13\r\r\n"),
    ];

    // RFC 6455 section 4.2.1, items 3 and 4.
    private static IEnumerable<BadRequest> Upgrades() =>
    [
        BadRequest.Adding("two Upgrades", "Upgrade: websocket"),
        BadRequest.Adding("another Upgrade beside ours", "Upgrade: h2c"),
        BadRequest.With("no Connection", "Connection: Upgrade\r\n", ""),
        BadRequest.With("an empty Connection", "Connection: Upgrade", "Connection:"),
        BadRequest.With("a Connection that closes", "Connection: Upgrade", "Connection: close"),
        BadRequest.With("a Connection with a longer word", "Connection: Upgrade", "Connection: Upgrades"),
    ];

    // Item 6 and section 4.4.
    private static IEnumerable<BadRequest> Versions() =>
    [
        BadRequest.With("no version of WebSocket", "Sec-WebSocket-Version: 13\r\n", "", 426),
        BadRequest.With("an empty version", "Version: 13", "Version:", 426),
        BadRequest.With("version 8", "Version: 13", "Version: 8", 426),
        BadRequest.With("version 14", "Version: 13", "Version: 14", 426),
        BadRequest.With("version 013", "Version: 13", "Version: 013", 426),
        BadRequest.With("version 13.0", "Version: 13", "Version: 13.0", 426),
        BadRequest.With("a list of versions", "Version: 13", "Version: 13, 8", 426),
        BadRequest.Adding("the version twice", "Sec-WebSocket-Version: 13"),
        BadRequest.Adding("two versions", "Sec-WebSocket-Version: 8"),
    ];

    // Item 5.
    private static IEnumerable<BadRequest> Keys() =>
    [
        BadRequest.With("no key", $"Sec-WebSocket-Key: {Key}\r\n", ""),
        BadRequest.With("an empty key", Key, ""),
        BadRequest.With("a key of 15 bytes", Key, "AAAAAAAAAAAAAAAAAAAA"),
        BadRequest.With("a key of 17 bytes", Key, "AAAAAAAAAAAAAAAAAAAAAAA="),
        BadRequest.With("a key of 18 bytes", Key, "AAAAAAAAAAAAAAAAAAAAAAAA"),
        BadRequest.With("a key without padding", Key, Key[..22]),
        BadRequest.With("a key that is not Base64", Key, "dGhlIHNhbXBsZSBub25j*Q=="),
        BadRequest.With("a key in the alphabet of URLs", Key, "_-_-_-_-_-_-_-_-_-_-_Q=="),
        BadRequest.With("a key with a space", Key, "dGhlIHNhbXBsZSBub25 ZQ=="),
        BadRequest.With("two keys in one line", Key, $"{Key}, {Key}"),
        BadRequest.Adding("two keys", $"Sec-WebSocket-Key: {Key}"),
    ];

    // Section 4.1, item 10.
    private static IEnumerable<BadRequest> SubProtocols() =>
    [
        BadRequest.Adding("a sub-protocol twice", "Sec-WebSocket-Protocol: a, b, a"),
        BadRequest.Adding("a sub-protocol twice in two lines", "Sec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: a"),
        BadRequest.Adding("a sub-protocol that is no token", "Sec-WebSocket-Protocol: a/b"),
        BadRequest.Adding("a sub-protocol with a space", "Sec-WebSocket-Protocol: a b"),
        BadRequest.Adding("33 sub-protocols", $"Sec-WebSocket-Protocol: {string.Join(',', Enumerable.Range(0, 33))}"),
    ];

    // Section 9.1.
    private static IEnumerable<BadRequest> Extensions() =>
    [
        BadRequest.Adding("an extension that is no token", "Sec-WebSocket-Extensions: a/b"),
        BadRequest.Adding("an extension without a name", "Sec-WebSocket-Extensions: ; a"),
        BadRequest.Adding("an extension that ends in a semicolon", "Sec-WebSocket-Extensions: permessage-deflate;"),
        BadRequest.Adding("a parameter without a name", "Sec-WebSocket-Extensions: permessage-deflate; =1"),
        BadRequest.Adding("a parameter without its value", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits="),
        BadRequest.Adding("a parameter with a space", "Sec-WebSocket-Extensions: permessage-deflate; a b"),
        BadRequest.Adding("a parameter with two values", "Sec-WebSocket-Extensions: permessage-deflate; a=b=c"),
        BadRequest.Adding("an open quote", "Sec-WebSocket-Extensions: permessage-deflate; a=\"b"),
        BadRequest.Adding("a quote that is no token", "Sec-WebSocket-Extensions: permessage-deflate; a=\"b c\""),
        BadRequest.Adding("an empty quote", "Sec-WebSocket-Extensions: permessage-deflate; a=\"\""),
        BadRequest.Adding("a bad extension behind a good one", "Sec-WebSocket-Extensions: permessage-deflate, x; y z"),
    ];

    // Section 10.2.
    private static IEnumerable<BadRequest> Origins() =>
    [
        BadRequest.Adding("two Origins", "Origin: https://a.example\r\nOrigin: https://a.example"),
        BadRequest.Adding("another origin", "Origin: https://b.example", 403) with { Policy = OneOrigin },
        BadRequest.Adding("an origin that begins like ours", "Origin: https://a.example.evil.example", 403) with { Policy = OneOrigin },
        BadRequest.Adding("our origin without TLS", "Origin: http://a.example", 403) with { Policy = OneOrigin },
        BadRequest.Adding("our origin with a port", "Origin: https://a.example:444", 403) with { Policy = OneOrigin },
        BadRequest.Adding("a page without an origin", "Origin: null", 403) with { Policy = OneOrigin },
    ];

    private static IEnumerable<BadRequest> Sizes() =>
    [
        BadRequest.Adding("a head of the limit + 1", $"X: {new string('x', 16_384 - BadRequest.Good.Length - "X: \r\n".Length + 1)}", 431),
        BadRequest.Adding("one header line too many", string.Join("\r\n", Enumerable.Repeat("X: y", 100 - 5 + 1)), 431),
        new("a head that does not end", new string('x', 16_384), 431),
        BadRequest.Adding("a head beyond a limit of ours", "X: y", 431) with { Limits = new() { MaxHeadBytes = BadRequest.Good.Length } },
        BadRequest.Adding("a header line beyond a limit of ours", "X: y", 431) with { Limits = new() { MaxHeaders = 5 } },
    ];
}
