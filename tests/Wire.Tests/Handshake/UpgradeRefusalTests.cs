using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class UpgradeRefusalTests
{
    [Fact]
    public void A_refusal_is_a_whole_response_that_closes() => Write(new(400, "No: é.")).ShouldBe(
        "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 7\r\n\r\nNo: é.");

    [Fact]
    public void Another_version_is_told_ours() => Write(new(426, "x")).ShouldBe(
        "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\n" +
        "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 1\r\n\r\nx");

    [Theory]
    [InlineData(403, "403 Forbidden\r\n")]
    [InlineData(404, "404 Not Found\r\n")]
    [InlineData(408, "408 Request Timeout\r\n")]
    [InlineData(429, "429 Too Many Requests\r\n")]
    [InlineData(431, "431 Request Header Fields Too Large\r\n")]
    [InlineData(503, "503 Service Unavailable\r\n")]
    [InlineData(200, "200 \r\n")]
    [InlineData(401, "401 \r\n")]
    [InlineData(405, "405 \r\n")]
    [InlineData(418, "418 \r\n")]
    [InlineData(427, "427 \r\n")]
    [InlineData(430, "430 \r\n")]
    [InlineData(500, "500 \r\n")]
    public void A_status_has_its_phrase(int status, string line) => Write(new(status, "")).ShouldStartWith($"HTTP/1.1 {line}");

    [Fact]
    public void A_client_reads_the_status_of_a_refusal()
    {
        var output = new ArrayBufferWriter<byte>();
        new UpgradeRefusal(503, "Full.").WriteTo(output);
        HttpHead.TryFind(output.WrittenSpan, WireLimits.Default, out var length).ShouldBe(OperationStatus.Done);
        UpgradeResponse.Read(output.WrittenSpan[..length], new byte[16]).ShouldBe(new UpgradeResponse(503, UpgradeFailure.Status));
    }

    private static string Write(UpgradeRefusal refusal)
    {
        var output = new ArrayBufferWriter<byte>();
        refusal.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
