namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 6455 section 4, the opening handshake: every requirement, kept and broken.</summary>
public sealed class Rfc6455Section4Tests
{
    private const string Protocols = "Sec-WebSocket-Protocol: ";
    private const string Extensions = "Sec-WebSocket-Extensions: ";
    private const string Key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private const string Accept = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    /// <summary>What a client sends, and a server answers.</summary>
    [Theory]
    [InlineData("4.1 (2)", "the method is GET", "GET ", "POST ", 400)]
    [InlineData("4.1 (2)", "HTTP is at least 1.1", "HTTP/1.1", "HTTP/1.0", 400)]
    [InlineData("4.1 (3)", "the target is a path", "/chat?x=1", "/", 101)]
    [InlineData("4.1 (3)", "or an absolute HTTP address", "/chat?x=1", "http://relay.example/chat", 101)]
    [InlineData("4.1 (3)", "or an absolute HTTPS address", "/chat?x=1", "HTTPS://relay.example:443/chat", 101)]
    [InlineData("4.1 (3)", "and no other", "/chat?x=1", "gopher://relay.example/chat", 400)]
    [InlineData("3", "a target has no fragment", "/chat?x=1", "/chat#x", 400)]
    [InlineData("4.1 (4)", "there is a Host", "Host: relay.example:7777\r\n", "", 400)]
    [InlineData("4.1 (4)", "a Host may be an address of IPv6", "relay.example:7777", "[::1]:7777", 101)]
    [InlineData("4.1 (5)", "Upgrade says websocket in any case", "Upgrade: websocket", "upgrade: WebSocket", 101)]
    [InlineData("4.1 (6)", "Connection says Upgrade in any case", "Connection: Upgrade", "connection: UPGRADE", 101)]
    [InlineData("4.1 (6)", "among others", "Connection: Upgrade", "Connection: keep-alive, Upgrade", 101)]
    [InlineData("4.1 (6)", "and not another", "Connection: Upgrade", "Connection: keep-alive", 400)]
    [InlineData("4.1 (7)", "there is a key", Key, "", 400)]
    [InlineData("4.1 (7)", "a key is 16 bytes in Base64", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25j", 400)]
    [InlineData("4.1 (8)", "an Origin may be there", "Upgrade: web", "Origin: https://a.example\r\nUpgrade: web", 101)]
    [InlineData("4.1 (9)", "the version is 13", "Version: 13", "Version: 12", 426)]
    [InlineData("4.1 (9)", "and is said", "Sec-WebSocket-Version: 13\r\n", "", 426)]
    [InlineData("4.1 (10)", "sub-protocols are tokens", "Upgrade: web", Protocols + "a, b\r\nUpgrade: web", 101)]
    [InlineData("4.1 (10)", "and nothing else", "Upgrade: web", Protocols + "a(b)\r\nUpgrade: web", 400)]
    [InlineData("4.1 (10)", "each once", "Upgrade: web", Protocols + "a, b, a\r\nUpgrade: web", 400)]
    [InlineData("4.1 (10)", "case makes them different", "Upgrade: web", Protocols + "a, A\r\nUpgrade: web", 101)]
    [InlineData("4.1 (11)", "extensions may be there", "Upgrade: web", Extensions + "x; y=z\r\nUpgrade: web", 101)]
    [InlineData("4.1 (12)", "and any other header", "Upgrade: web", "Cookie: a=b\r\nAuthorization: Basic eA==\r\nUpgrade: web", 101)]
    [InlineData("4.2.2 (4)", "another version is told ours", "Version: 13", "Version: 25", 426)]
    [InlineData("11.3.1", "the key stands once", "Sec-WebSocket-V", Key + "Sec-WebSocket-V", 400)]
    [InlineData("11.3.5", "the version stands once", "Upgrade: web", "Sec-WebSocket-Version: 13\r\nUpgrade: web", 400)]
    [InlineData("11.3.4", "sub-protocols may stand in several lines", "Up", Protocols + "a\r\n" + Protocols + "b\r\nUp", 101)]
    [InlineData("11.3.2", "extensions may stand in several lines", "Up", Extensions + "x\r\n" + Extensions + "y\r\nUp", 101)]
    public void Requests(string section, string rule, string part, string instead, int answer)
    {
        var at = BadRequest.Good.IndexOf(part, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, rule);
        var request = new BadRequest(rule, BadRequest.Good[..at] + instead + BadRequest.Good[(at + part.Length)..], answer);
        request.Answer(request.Bytes).ShouldBe(answer, $"{section} {rule}");
    }

    /// <summary>What a server answers, and a client says to it.</summary>
    [Theory]
    [InlineData("4.1 (1)", "the status is 101", "101 Switching Protocols", "200 OK", UpgradeFailure.Status)]
    [InlineData("4.1 (1)", "401 is for HTTP", "101 Switching Protocols", "401 Unauthorized", UpgradeFailure.Status)]
    [InlineData("4.1 (1)", "a redirect is for HTTP", "101 Switching Protocols", "307 Temporary Redirect", UpgradeFailure.Status)]
    [InlineData("4.1 (2)", "there is an Upgrade", "Upgrade: websocket\r\n", "", UpgradeFailure.NoUpgrade)]
    [InlineData("4.1 (2)", "it says websocket in any case", "Upgrade: websocket", "Upgrade: WebSocket", UpgradeFailure.None)]
    [InlineData("4.1 (2)", "and nothing else", "Upgrade: websocket", "Upgrade: websocket/13", UpgradeFailure.NoUpgrade)]
    [InlineData("4.1 (3)", "there is a Connection", "Connection: Upgrade\r\n", "", UpgradeFailure.NoUpgrade)]
    [InlineData("4.1 (3)", "it says Upgrade among others", "Connection: Upgrade", "Connection: x, upgrade", UpgradeFailure.None)]
    [InlineData("4.1 (4)", "there is an accept", Accept + "\r\n", "", UpgradeFailure.WrongAccept)]
    [InlineData("4.1 (4)", "it fits the key", Accept, "Sec-WebSocket-Accept: AAAAAAAA", UpgradeFailure.WrongAccept)]
    [InlineData("4.1 (4)", "space around it is ignored", "Accept: s", "Accept:\t s", UpgradeFailure.None)]
    [InlineData("4.1 (5)", "an extension was offered", Accept, Accept + "\r\n" + Extensions + "x", UpgradeFailure.UnexpectedExtension)]
    [InlineData("4.1 (6)", "a sub-protocol was offered", Accept, Accept + "\r\n" + Protocols + "chat", UpgradeFailure.None)]
    [InlineData("4.1 (6)", "and no other", Accept, Accept + "\r\n" + Protocols + "x", UpgradeFailure.UnexpectedSubProtocol)]
    [InlineData("11.3.4", "and one only", Accept, Accept + "\r\n" + Protocols + "chat, x", UpgradeFailure.UnexpectedSubProtocol)]
    [InlineData("11.3.3", "the accept stands once", Accept, Accept + "\r\n" + Accept, UpgradeFailure.WrongAccept)]
    public void Responses(string section, string rule, string part, string instead, UpgradeFailure failure)
    {
        BadResponses.Good.ShouldContain(part, Case.Sensitive, rule);
        new BadResponse(rule, BadResponses.Good.Replace(part, instead), failure).Read().Failure.ShouldBe(failure, $"{section} {rule}");
    }
}
