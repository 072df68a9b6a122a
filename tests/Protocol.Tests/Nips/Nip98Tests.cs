using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip98Tests
{
    private const string Url = "https://relay.example/?a=b";
    private const long Now = 1_700_000_000;
    private static readonly byte[] Body = """{"method":"supportedmethods","params":[]}"""u8.ToArray();
    private static readonly EventVerifier Verifier = new(Engines.Native);
    private static readonly HttpAuthRequest Request = new() { Urls = [Url], Method = "POST", Body = Body };

    /// <summary>The example's id is not the hash of its event (checked with Python's hashlib too): somebody edited it after it was signed.</summary>
    [Fact]
    public void The_example_of_the_NIP_is_right_but_for_its_id()
    {
        var request = new HttpAuthRequest { Urls = ["https://api.snort.social/api/v1/n5sp/list"], Method = "GET" };
        var header = Vector.Text("nip98-header.txt");
        Nip98.Check(header, request, Verifier, new FixedTime(1_682_327_852), out _).ShouldBe(HttpAuthVerdict.WrongId);
        Nip98.Check(header, request with { Method = "POST" }, Verifier, new FixedTime(1_682_327_852), out _).ShouldBe(HttpAuthVerdict.WrongMethod);
        Nip98.Check(header, request, Verifier, new FixedTime(1_682_327_913), out _).ShouldBe(HttpAuthVerdict.WrongTime);
    }

    [Theory]
    [InlineData(PayloadRule.IfPresent)]
    [InlineData(PayloadRule.Required)]
    [InlineData(PayloadRule.Ignored)]
    public void What_we_write_we_accept(PayloadRule payload)
    {
        var proof = Sign(Nip98.Create(Url, "POST", new UnixTime(Now), Body));
        Check(Nip98.ToHeader(proof), Request with { Payload = payload }, out var seen).ShouldBe(HttpAuthVerdict.Valid);
        seen!.Id.ShouldBe(proof.Id);
        Nip98.ToHeader(proof).ShouldStartWith("Nostr ");
    }

    [Theory]
    [InlineData(-61, HttpAuthVerdict.WrongTime)]
    [InlineData(-60, HttpAuthVerdict.Valid)]
    [InlineData(60, HttpAuthVerdict.Valid)]
    [InlineData(61, HttpAuthVerdict.WrongTime)]
    [InlineData(long.MaxValue - Now, HttpAuthVerdict.WrongTime)]
    [InlineData(-Now, HttpAuthVerdict.WrongTime)]
    public void A_minute_is_tolerated(long late, HttpAuthVerdict verdict)
        => Check(Header(Nip98.Create(Url, "POST", new UnixTime(Now + late), Body)), Request).ShouldBe(verdict);

    [Fact]
    public void A_clock_from_before_1970_overflows_nothing()
        => Nip98.Check(
            Header(Nip98.Create(Url, "POST", new UnixTime(long.MaxValue))), Request, Verifier, new FixedTime(-62_135_596_800), out _)
            .ShouldBe(HttpAuthVerdict.WrongTime);

    [Theory]
    [InlineData("https://relay.example/?a=b#", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData("https://relay.example/?a=B", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData("https://relay.example/", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData("http://relay.example/?a=b", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData("https://Relay.example/?a=b", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData("", "POST", HttpAuthVerdict.WrongUrl)]
    [InlineData(Url, "GET", HttpAuthVerdict.WrongMethod)]
    [InlineData(Url, "post", HttpAuthVerdict.WrongMethod)]
    [InlineData(Url, "", HttpAuthVerdict.WrongMethod)]
    public void Url_and_method_are_compared_exactly(string url, string method, HttpAuthVerdict verdict)
        => Check(Header(Nip98.Create(url, method, new UnixTime(Now), Body)), Request).ShouldBe(verdict);

    [Fact]
    public void One_of_several_addresses_will_do()
    {
        var header = Header(Nip98.Create("wss://relay.example", "POST", new UnixTime(Now), Body));
        Check(header, Request with { Urls = ["https://relay.example", "wss://relay.example"] }).ShouldBe(HttpAuthVerdict.Valid);
        Check(header, Request with { Urls = [] }).ShouldBe(HttpAuthVerdict.WrongUrl);
    }

    [Fact]
    public void The_hash_of_the_body_counts_as_the_caller_says()
    {
        var without = Header(Nip98.Create(Url, "POST", new UnixTime(Now)));
        var wrong = Header(Nip98.Create(Url, "POST", new UnixTime(Now), "another"u8));
        Check(without, Request).ShouldBe(HttpAuthVerdict.Valid);
        Check(without, Request with { Payload = PayloadRule.Required }).ShouldBe(HttpAuthVerdict.MissingPayload);
        Check(without, Request with { Payload = PayloadRule.Ignored }).ShouldBe(HttpAuthVerdict.Valid);
        Check(wrong, Request).ShouldBe(HttpAuthVerdict.WrongPayload);
        Check(wrong, Request with { Payload = PayloadRule.Required }).ShouldBe(HttpAuthVerdict.WrongPayload);
        Check(wrong, Request with { Payload = PayloadRule.Ignored }).ShouldBe(HttpAuthVerdict.Valid);
        Check(Tagged(["payload", Convert.ToHexString(SHA256.HashData(Body))]), Request).ShouldBe(HttpAuthVerdict.Valid);
        Check(Tagged(["payload", Convert.ToBase64String(SHA256.HashData(Body))]), Request).ShouldBe(HttpAuthVerdict.WrongPayload);
        Check(Tagged(["payload"]), Request).ShouldBe(HttpAuthVerdict.WrongPayload);
    }

    [Fact]
    public void A_tag_given_twice_leaves_open_which_one_was_meant()
    {
        Check(Tagged(["u", "https://other"]), Request).ShouldBe(HttpAuthVerdict.WrongUrl);
        Check(Tagged(["method", "POST"]), Request).ShouldBe(HttpAuthVerdict.WrongMethod);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Body));
        Check(Tagged(["payload", hash], ["payload", hash]), Request).ShouldBe(HttpAuthVerdict.WrongPayload);
        Check(Tagged(["unknown", "x"], ["unknown", "x"]), Request).ShouldBe(HttpAuthVerdict.Valid);
    }

    [Fact]
    public void Tags_that_are_missing_are_told()
    {
        Check(Header(Draft([["method", "POST"]])), Request).ShouldBe(HttpAuthVerdict.WrongUrl);
        Check(Header(Draft([["u", Url]])), Request).ShouldBe(HttpAuthVerdict.WrongMethod);
        Check(Header(Draft([["u", Url], ["method", "POST"]]) with { Kind = 1 }), Request).ShouldBe(HttpAuthVerdict.WrongKind);
    }

    [Fact]
    public void A_forged_event_is_told_by_what_was_forged()
    {
        var json = Sign(Nip98.Create(Url, "POST", new UnixTime(Now), Body)).ToString();
        Check(Encode(json.Replace("\"content\":\"\"", "\"content\":\"x\"")), Request).ShouldBe(HttpAuthVerdict.WrongId);
        var other = Sign(Nip98.Create(Url, "POST", new UnixTime(Now), Body)).ToString();
        Check(Encode(json[..json.IndexOf("\"sig\"", StringComparison.Ordinal)] + other[other.IndexOf("\"sig\"", StringComparison.Ordinal)..]), Request)
            .ShouldBe(HttpAuthVerdict.BadSignature);
    }

    [Theory]
    [InlineData(null, HttpAuthVerdict.Missing)]
    [InlineData("", HttpAuthVerdict.Missing)]
    [InlineData("Nostr", HttpAuthVerdict.WrongScheme)]
    [InlineData("Nostr ", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr =", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr a", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e30==", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e3=0", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e3 0=", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e30\n", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e-_0", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr \ud800", HttpAuthVerdict.NotBase64)]
    [InlineData("Nostr e30=", HttpAuthVerdict.NotAnEvent)]
    [InlineData("Nostr e30", HttpAuthVerdict.NotAnEvent)]
    [InlineData("nostr  e30 ", HttpAuthVerdict.NotAnEvent)]
    [InlineData("Nostr\te30=", HttpAuthVerdict.WrongScheme)]
    [InlineData("Nostre30=", HttpAuthVerdict.WrongScheme)]
    [InlineData("Bearer e30=", HttpAuthVerdict.WrongScheme)]
    [InlineData(" Nostr e30=", HttpAuthVerdict.WrongScheme)]
    public void A_malformed_header_is_told_by_what_is_wrong(string? header, HttpAuthVerdict verdict) => Check(header, Request).ShouldBe(verdict);

    [Fact]
    public void A_header_beyond_the_limit_is_not_looked_at()
    {
        Check("Nostr ".PadRight(Nip98.MaxHeaderLength + 1, 'A'), Request).ShouldBe(HttpAuthVerdict.TooLong);
        Check("Nostr ".PadRight(Nip98.MaxHeaderLength, 'A'), Request).ShouldNotBe(HttpAuthVerdict.TooLong);
    }

    private static string Tagged(params IReadOnlyList<string>[] more) => Header(Draft([["u", Url], ["method", "POST"], .. more]));

    private static UnsignedEvent Draft(IReadOnlyList<IReadOnlyList<string>> tags)
        => new() { Kind = Nip98.AuthenticationKind, CreatedAt = new UnixTime(Now), Tags = tags };

    private static string Header(UnsignedEvent draft) => Nip98.ToHeader(Sign(draft));

    private static string Encode(string json) => $"Nostr {Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}";

    private static HttpAuthVerdict Check(string? header, HttpAuthRequest request) => Check(header, request, out _);

    private static HttpAuthVerdict Check(string? header, HttpAuthRequest request, out VerifiedEvent? proof)
    {
        var verdict = Nip98.Check(header, request, Verifier, new FixedTime(Now), out proof);
        (proof is not null).ShouldBe(verdict == HttpAuthVerdict.Valid);
        return verdict;
    }

    private static VerifiedEvent Sign(UnsignedEvent draft)
    {
        using var randomness = RandomNumberGenerator.Create();
        using var key = SecretKey.Generate(randomness);
        return draft.Sign(key, Engines.Native, randomness);
    }
}
