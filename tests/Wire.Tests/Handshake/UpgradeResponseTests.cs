using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class UpgradeResponseTests
{
    private const string Valid =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private static ReadOnlySpan<byte> Nonce => "the sample nonce"u8;

    [Fact]
    public void The_answer_to_the_key_of_the_RFC_is_written()
    {
        var output = new ArrayBufferWriter<byte>();
        UpgradeResponse.WriteAccept(output, "dGhlIHNhbXBsZSBub25jZQ=="u8);
        Encoding.ASCII.GetString(output.WrittenSpan).ShouldBe(Valid);
    }

    [Fact]
    public void A_sub_protocol_is_written()
    {
        var output = new ArrayBufferWriter<byte>();
        UpgradeResponse.WriteAccept(output, "dGhlIHNhbXBsZSBub25jZQ=="u8, "chat");
        Encoding.ASCII.GetString(output.WrittenSpan).ShouldEndWith("=\r\nSec-WebSocket-Protocol: chat\r\n\r\n");
        UpgradeResponse.Read(output.WrittenSpan, Nonce, ["chat"]).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("as it is", "x", "x")]
    [InlineData("lower case", "Upgrade: websocket\r\nConnection: Upgrade", "upgrade: WebSocket\r\nconnection: upgrade")]
    [InlineData("no phrase", " Switching Protocols", "")]
    [InlineData("the sub-protocol that was offered", "Upgrade: ", "Sec-WebSocket-Protocol: chat\r\nUpgrade: ")]
    [InlineData("an empty list of extensions", "Upgrade: ", "Sec-WebSocket-Extensions:\r\nUpgrade: ")]
    public void Responses_that_are_accepted(string name, string part, string instead) =>
        Read(Valid.Replace(part, instead))
            .ShouldBe(new UpgradeResponse(101, UpgradeFailure.None, instead.Contains("chat") ? "chat" : null), name);

    [Theory]
    [InlineData("not found", "101 Switching Protocols", "404 Not Found", 404, UpgradeFailure.Status)]
    [InlineData("a redirect", "101 Switching Protocols", "302 Found", 302, UpgradeFailure.Status)]
    [InlineData("a proxy's HTTP/1.0", "HTTP/1.1 101 Switching Protocols", "HTTP/1.0 502 Bad Gateway", 502, UpgradeFailure.Status)]
    [InlineData("a refusal in a malformed head", "101 Switching Protocols", "503 No\r\nx", 503, UpgradeFailure.Status)]
    [InlineData("no Upgrade", "Upgrade: websocket\r\n", "", 101, UpgradeFailure.NoUpgrade)]
    [InlineData("another Upgrade", "Upgrade: websocket", "Upgrade: h2c", 101, UpgradeFailure.NoUpgrade)]
    [InlineData("no Connection", "Connection: Upgrade\r\n", "", 101, UpgradeFailure.NoUpgrade)]
    [InlineData("no accept", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", "", 101, UpgradeFailure.WrongAccept)]
    [InlineData("another accept", "s3pP", "S3pP", 101, UpgradeFailure.WrongAccept)]
    [InlineData("another sub-protocol", "\r\nUpg", "\r\nSec-WebSocket-Protocol: Chat\r\nUpg", 101, UpgradeFailure.UnexpectedSubProtocol)]
    [InlineData("two sub-protocols", "\r\nUpg", "\r\nSec-WebSocket-Protocol: chat, x\r\nUpg", 101, UpgradeFailure.UnexpectedSubProtocol)]
    [InlineData("an extension", "\r\nUpg", "\r\nSec-WebSocket-Extensions: x-deflate\r\nUpg", 101, UpgradeFailure.UnexpectedExtension)]
    [InlineData("a folded line", "Upgrade: websocket", "Upgrade: websocket\r\n x", 101, UpgradeFailure.Malformed)]
    [InlineData("no response", "HTTP/1.1", "SSH-2.0-", 0, UpgradeFailure.Malformed)]
    [InlineData("a status of two digits", "101 ", "99 ", 0, UpgradeFailure.Malformed)]
    [InlineData("a status of four digits", "101 ", "1010 ", 0, UpgradeFailure.Malformed)]
    [InlineData("a status with a sign", "101 ", "+10 ", 0, UpgradeFailure.Malformed)]
    [InlineData("a line without a status", " 101 Switching Protocols", "", 0, UpgradeFailure.Malformed)]
    public void Responses_that_are_not(string name, string part, string instead, int status, UpgradeFailure failure)
    {
        Valid.ShouldContain(part);
        var response = Read(Valid.Replace(part, instead));
        response.ShouldBe(new UpgradeResponse(status, failure), name);
        response.IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public void A_sub_protocol_that_nobody_offered_is_unexpected() =>
        UpgradeResponse.Read(Encoding.ASCII.GetBytes(Valid.Replace("Upgrade: ", "Sec-WebSocket-Protocol: chat\r\nUpgrade: ")), Nonce)
            .Failure.ShouldBe(UpgradeFailure.UnexpectedSubProtocol);

    private static UpgradeResponse Read(string head) => UpgradeResponse.Read(Encoding.ASCII.GetBytes(head), Nonce, ["chat"]);
}
