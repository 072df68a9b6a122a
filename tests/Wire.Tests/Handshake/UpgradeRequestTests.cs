using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class UpgradeRequestTests
{
    private const string Valid =
        "GET /chat?x=1 HTTP/1.1\r\nHost: relay.example:7777\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    [Fact]
    public void A_request_is_read()
    {
        const string more = "Origin: https://a.example\r\nSec-WebSocket-Protocol: one, two\r\nSec-WebSocket-Protocol: three\r\n\r\n";
        var head = Valid.Replace("\r\n\r\n", "\r\n" + more);
        UpgradeRequest.Read(Encoding.ASCII.GetBytes(head), out var request, out _).ShouldBe(UpgradeVerdict.Acceptable);
        Text(request.Target).ShouldBe("/chat?x=1");
        Text(request.Host).ShouldBe("relay.example:7777");
        Text(request.Origin).ShouldBe("https://a.example");
        Text(request.Key).ShouldBe("dGhlIHNhbXBsZSBub25jZQ==");
        request.SubProtocols.Contains("three"u8).ShouldBeTrue();
        request.Extensions.MoveNext().ShouldBeFalse();
        request.Head.Count("host"u8).ShouldBe(1);
    }

    [Fact]
    public void Reading_a_request_allocates_nothing()
    {
        var head = Encoding.ASCII.GetBytes(Valid);
        Allocations.Of(() => UpgradeRequest.Read(head, out _, out _)).ShouldBe(0);
    }

    [Theory]
    [InlineData("lower case everywhere", "Upgrade: websocket\r\nConnection: Upgrade", "upgrade: WEBSOCKET\r\nconnection: upgrade")]
    [InlineData("a browser's Connection", "Connection: Upgrade", "Connection: keep-alive, Upgrade")]
    [InlineData("Connection in two lines", "Connection: Upgrade", "Connection: keep-alive\r\nConnection: Upgrade")]
    [InlineData("one of several protocols", "Upgrade: websocket", "Upgrade: h2c, websocket")]
    [InlineData("a body of nothing", "Upgrade: websocket", "Upgrade: websocket\r\nContent-Length: 0")]
    [InlineData("no space after colons", "Upgrade: websocket\r\nConnection: Upgrade", "Upgrade:websocket\r\nConnection:Upgrade")]
    public void Spellings_that_are_accepted(string name, string part, string instead) =>
        Read(Valid.Replace(part, instead)).ShouldBe((UpgradeVerdict.Acceptable, 0), name);

    [Theory]
    [InlineData("a page", "GET / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("a NIP-11 document", "GET / HTTP/1.1\r\nHost: a\r\nAccept: application/nostr+json\r\n\r\n")]
    [InlineData("a POST", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("another protocol", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")]
    [InlineData("a longer word", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websockets\r\nConnection: Upgrade\r\n\r\n")]
    [InlineData("HTTP/2", "PRI * HTTP/2.0\r\n\r\n")]
    [InlineData("rubbish", "\u0016\u0003\u0001\r\n\r\n")]
    [InlineData("nothing", "\r\n\r\n")]
    public void What_does_not_ask_for_WebSocket_is_handed_on(string name, string head) =>
        Read(head).ShouldBe((UpgradeVerdict.NotUpgrade, 0), name);

    [Theory]
    [InlineData("POST", "GET ", "POST ", 400)]
    [InlineData("get", "GET ", "get ", 400)]
    [InlineData("HTTP/1.0", "HTTP/1.1", "HTTP/1.0", 400)]
    [InlineData("HTTP/2.0", "HTTP/1.1", "HTTP/2.0", 400)]
    [InlineData("no version", " HTTP/1.1", "", 400)]
    [InlineData("a space in the target", "/chat?x=1", "/chat x", 400)]
    [InlineData("a control character in the target", "/chat?x=1", "/chat\tx", 400)]
    [InlineData("a target without a path", "/chat?x=1", "*", 400)]
    [InlineData("no Host", "Host: relay.example:7777\r\n", "", 400)]
    [InlineData("an empty Host", "Host: relay.example:7777", "Host:", 400)]
    [InlineData("two Hosts", "Host: relay.example:7777", "Host: a\r\nHost: b", 400)]
    [InlineData("two Origins", "Upgrade: websocket", "Upgrade: websocket\r\nOrigin: a\r\nOrigin: b", 400)]
    [InlineData("two Upgrades", "Upgrade: websocket", "Upgrade: websocket\r\nUpgrade: websocket", 400)]
    [InlineData("no Connection", "Connection: Upgrade\r\n", "", 400)]
    [InlineData("another Connection", "Connection: Upgrade", "Connection: close", 400)]
    [InlineData("no key", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "", 400)]
    [InlineData("a short key", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZQ==", 400)]
    [InlineData("two keys", "Sec-WebSocket-Version", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version", 400)]
    [InlineData("two versions", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 13", 400)]
    [InlineData("version 8", "Version: 13", "Version: 8", 426)]
    [InlineData("version 013", "Version: 13", "Version: 013", 426)]
    [InlineData("no version of WebSocket", "Sec-WebSocket-Version: 13\r\n", "", 426)]
    [InlineData("a body", "Upgrade: websocket", "Upgrade: websocket\r\nContent-Length: 5", 400)]
    [InlineData("a length that is no number", "Upgrade: websocket", "Upgrade: websocket\r\nContent-Length:", 400)]
    [InlineData("two lengths", "Upgrade: websocket", "Upgrade: websocket\r\nContent-Length: 0\r\nContent-Length: 0", 400)]
    [InlineData("a chunked body", "Upgrade: websocket", "Upgrade: websocket\r\nTransfer-Encoding: chunked", 400)]
    [InlineData("a folded line", "Upgrade: websocket", "Upgrade: websocket\r\nX: y\r\n z", 400)]
    [InlineData("a NUL", "relay.example", "relay\0example", 400)]
    [InlineData("a bare LF", "Upgrade: websocket\r\n", "Upgrade: websocket\n", 400)]
    [InlineData("a bare LF after the request line", "HTTP/1.1\r\n", "HTTP/1.1\n", 400)]
    [InlineData("an empty line first", "GET ", "\r\nGET ", 400)]
    public void Upgrades_that_are_refused(string name, string part, string instead, int status)
    {
        Valid.ShouldContain(part);
        Read(Valid.Replace(part, instead)).ShouldBe((UpgradeVerdict.Refused, status), name);
    }

    [Fact]
    public void An_absolute_target_brings_its_own_host()
    {
        var head = Valid.Replace("/chat?x=1", "http://other.example/chat?x=1");
        UpgradeRequest.Read(Encoding.ASCII.GetBytes(head), out var request, out _).ShouldBe(UpgradeVerdict.Acceptable);
        Text(request.Target).ShouldBe("/chat?x=1");
        Text(request.Host).ShouldBe("other.example");
    }

    [Fact]
    public void What_a_client_writes_a_server_accepts()
    {
        var output = new ArrayBufferWriter<byte>();
        UpgradeRequest.Write(
            output, "relay.example:7777", "/chat?x=1", "the sample nonce"u8, new("Origin", "https://a.example"), new("User-Agent", "test"));
        HttpHead.TryFind(output.WrittenSpan, WireLimits.Default, out var length).ShouldBe(OperationStatus.Done);
        length.ShouldBe(output.WrittenCount);

        UpgradeRequest.Read(output.WrittenSpan, out var request, out _).ShouldBe(UpgradeVerdict.Acceptable);
        Text(request.Target).ShouldBe("/chat?x=1");
        Text(request.Host).ShouldBe("relay.example:7777");
        Text(request.Origin).ShouldBe("https://a.example");
        Text(request.Key).ShouldBe("dGhlIHNhbXBsZSBub25jZQ==");
        Text(request.Head.Value("user-agent"u8)).ShouldBe("test");
    }

    [Theory]
    [InlineData("a line end in the host", "a\r\nX: y", "/", "X", "y")]
    [InlineData("an empty host", "", "/", "X", "y")]
    [InlineData("a space in the target", "a", "/ HTTP/1.1", "X", "y")]
    [InlineData("a target without a slash", "a", "x", "X", "y")]
    [InlineData("a colon in a name", "a", "/", "X:", "y")]
    [InlineData("a line end in a value", "a", "/", "X", "y\r\nZ: z")]
    [InlineData("a value that is not ASCII", "a", "/", "X", "é")]
    public void A_client_cannot_be_made_to_write_other_lines(string name, string host, string target, string header, string value)
    {
        var output = new ArrayBufferWriter<byte>();
        var line = new KeyValuePair<string, string>(header, value);
        Should.Throw<ArgumentException>(() => UpgradeRequest.Write(output, host, target, new byte[16], line), name);
        output.WrittenCount.ShouldBe(0, name);
    }

    private static (UpgradeVerdict Verdict, int Status) Read(string head)
    {
        var verdict = UpgradeRequest.Read(Encoding.Latin1.GetBytes(head), out _, out var refusal);
        return (verdict, refusal.StatusCode);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);
}
