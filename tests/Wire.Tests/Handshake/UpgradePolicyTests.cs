using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class UpgradePolicyTests
{
    private static readonly UpgradePolicy TwoOrigins = new() { AllowedOrigins = ["https://a.example", "http://localhost:8080"] };

    [Theory]
    [InlineData("the first", "https://a.example", true)]
    [InlineData("the second", "http://localhost:8080", true)]
    [InlineData("in another case", "HTTPS://A.Example", true)]
    [InlineData("no browser", null, true)]
    [InlineData("another", "https://b.example", false)]
    [InlineData("a sub-domain", "https://x.a.example", false)]
    [InlineData("another scheme", "http://a.example", false)]
    [InlineData("another port", "http://localhost:8081", false)]
    [InlineData("with a slash", "https://a.example/", false)]
    [InlineData("a page that hides its own", "null", false)]
    public void Pages_of_allowed_origins_may_connect(string name, string? origin, bool allowed)
    {
        var head = Head(origin is null ? "" : $"Origin: {origin}\r\n");
        UpgradeRequest.Read(head, out var request, out _).ShouldBe(UpgradeVerdict.Acceptable);
        TwoOrigins.Judge(request)?.StatusCode.ShouldBe(403, name);
        (TwoOrigins.Judge(request) is null).ShouldBe(allowed, name);
        UpgradePolicy.Default.Judge(request).ShouldBeNull("everybody may");
    }

    [Fact]
    public void With_no_origin_allowed_programs_may_connect_and_pages_may_not()
    {
        var policy = new UpgradePolicy { AllowedOrigins = [] };
        UpgradeRequest.Read(Head(""), out var program, out _);
        policy.Judge(program).ShouldBeNull();
        UpgradeRequest.Read(Head("Origin: https://a.example\r\n"), out var page, out _);
        policy.Judge(page).ShouldNotBeNull().StatusCode.ShouldBe(403);
    }

    [Theory]
    [InlineData("none offered", null, null)]
    [InlineData("one of ours", "two", "two")]
    [InlineData("both, and ours decides", "two, one", "one")]
    [InlineData("among others", "x, y, two", "two")]
    [InlineData("in two lines", "x\r\nSec-WebSocket-Protocol: one", "one")]
    [InlineData("none of ours", "x, y", null)]
    [InlineData("in another case, which is another", "One", null)]
    public void Of_the_sub_protocols_the_one_that_we_prefer_is_spoken(string name, string? offered, string? spoken)
    {
        var policy = new UpgradePolicy { SubProtocols = ["one", "two"] };
        var (response, answer) = Accept(policy, offered is null ? "" : $"Sec-WebSocket-Protocol: {offered}\r\n");
        response.SubProtocol.ShouldBe(spoken, name);
        answer.Contains("Sec-WebSocket-Protocol").ShouldBe(spoken is not null, name);
        if (spoken is not null) answer.ShouldContain($"\r\nSec-WebSocket-Protocol: {spoken}\r\n", Case.Sensitive, name);
    }

    [Theory]
    [InlineData("not wanted", false, "permessage-deflate", null)]
    [InlineData("not offered", true, null, null)]
    [InlineData("not understood", true, "x-deflate, permessage-deflate; x", null)]
    [InlineData("offered", true, "permessage-deflate", "permessage-deflate; server_no_context_takeover; client_no_context_takeover")]
    public void Compression_is_answered_when_both_want_it(string name, bool wanted, string? offered, string? expected)
    {
        var policy = new UpgradePolicy { Deflate = wanted ? DeflateOptions.Default : null };
        var (response, answer) = Accept(policy, offered is null ? "" : $"Sec-WebSocket-Extensions: {offered}\r\n");
        (response.Deflate is not null).ShouldBe(expected is not null, name);
        if (expected is null) answer.ShouldNotContain("Extensions", Case.Insensitive, name);
        else answer.ShouldContain($"\r\nSec-WebSocket-Extensions: {expected}\r\n", Case.Sensitive, name);
    }

    [Fact]
    public void What_a_server_answers_a_client_of_the_same_policy_accepts()
    {
        var policy = new UpgradePolicy { SubProtocols = ["one"], Deflate = DeflateOptions.Default };
        var (response, answer) = Accept(
            policy, $"Sec-WebSocket-Protocol: one\r\nSec-WebSocket-Extensions: {policy.Deflate.Offer}\r\n");
        var read = UpgradeResponse.Read(Encoding.ASCII.GetBytes(answer), "the sample nonce"u8, policy.SubProtocols, policy.Deflate);
        read.IsAccepted.ShouldBeTrue();
        read.SubProtocol.ShouldBe(response.SubProtocol);
        read.Deflate.ShouldNotBeNull().ReceiveWindowBits.ShouldBeGreaterThanOrEqualTo(response.Deflate.ShouldNotBeNull().SendWindowBits);
    }

    private static (UpgradeResponse Response, string Answer) Accept(UpgradePolicy policy, string lines)
    {
        UpgradeRequest.Read(Head(lines), out var request, out _).ShouldBe(UpgradeVerdict.Acceptable);
        var output = new ArrayBufferWriter<byte>();
        var response = policy.Accept(request, output);
        response.IsAccepted.ShouldBeTrue();
        return (response, Encoding.ASCII.GetString(output.WrittenSpan));
    }

    private static byte[] Head(string lines) => Encoding.ASCII.GetBytes(BadRequest.Good.Replace("\r\n\r\n", $"\r\n{lines}\r\n"));

    [Theory]
    [InlineData("an allowed page", "https://a.example", "websocket", UpgradeVerdict.Acceptable, 0)]
    [InlineData("another page", "https://b.example", "websocket", UpgradeVerdict.Refused, 403)]
    [InlineData("a broken rule comes before ours", "https://b.example", "websocket\r\nUpgrade: websocket", UpgradeVerdict.Refused, 400)]
    [InlineData("another upgrade", "https://b.example", "h2c", UpgradeVerdict.NotUpgrade, 0)]
    public void A_request_is_read_by_the_rules_and_then_by_ours(string name, string origin, string upgrade, UpgradeVerdict verdict, int status)
    {
        var head = System.Text.Encoding.ASCII.GetBytes(
            $"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: {upgrade}\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: {origin}\r\n\r\n");
        var policy = new UpgradePolicy { AllowedOrigins = ["https://a.example"] };
        policy.Read(head, out _, out var refusal).ShouldBe(verdict, name);
        refusal.StatusCode.ShouldBe(status, name);
    }
}
