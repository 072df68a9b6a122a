using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class SignerResponseTests
{
    private const string Hex = "fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52";

    [Fact]
    public void Every_result_of_the_NIP_is_written_and_read()
    {
        PublicKey.TryParse(Hex, out var key).ShouldBeTrue();
        using var randomness = RandomNumberGenerator.Create();
        using var secret = SecretKey.Generate(randomness);
        var signed = new UnsignedEvent { Kind = 1, CreatedAt = new UnixTime(1) }.Sign(secret, Engines.Native, randomness);

        Again(SignerResponse.Ack("1")).IsAck.ShouldBeTrue();
        Again(SignerResponse.Pong("1")).IsPong.ShouldBeTrue();
        Again(SignerResponse.Of("1", key)).TryGetPublicKey(out var user).ShouldBeTrue();
        user.ShouldBe(key);
        Again(SignerResponse.Of("1", signed)).TryGetEvent(out var view, out var error).ShouldBeTrue(error.ToString());
        new EventVerifier(Engines.Native).TryVerify(view, out _).ShouldBeTrue();
        Again(SignerResponse.OfRelays("1", ["wss://a", "wss://\"b"])).TryGetRelays(out var relays).ShouldBeTrue();
        relays.ShouldBe(["wss://a", "wss://\"b"]);
        Again(SignerResponse.OfRelays("1", null)).TryGetRelays(out relays).ShouldBeTrue();
        relays.ShouldBeNull();
        Again(SignerResponse.Failed("1", "no")).ShouldBe(new SignerResponse("1", null, "no"));
        Again(new SignerResponse("1", "plaintext")).Result.ShouldBe("plaintext");
    }

    [Fact]
    public void An_address_to_show_is_no_error()
    {
        var response = Again(SignerResponse.AskUser("1", "https://signer.example/auth"));
        response.AuthUrl.ShouldBe("https://signer.example/auth");
        response.IsError.ShouldBeFalse();
        SignerResponse.Failed("1", "no").IsError.ShouldBeTrue();
        SignerResponse.Failed("1", "no").AuthUrl.ShouldBeNull();
        SignerResponse.Ack("1").IsError.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"id":"1","result":null}""", true, null)]
    [InlineData("""{"id":"1","result":"null"}""", true, null)]
    [InlineData("""{"id":"1","result":["wss://a"]}""", true, "wss://a")]
    [InlineData("""{"id":"1","result":"[\"wss://a\"]","error":""}""", true, "wss://a")]
    [InlineData("""{"id":"1","result":"[1]"}""", false, null)]
    [InlineData("""{"id":"1","result":"wss://a"}""", false, null)]
    [InlineData("""{"id":"1","result":null,"error":"unknown method"}""", false, null)]
    public void Relays_are_read_as_a_string_and_as_the_NIP_shows_them(string json, bool isRead, string? relay)
    {
        Read(json).TryGetRelays(out var relays).ShouldBe(isRead);
        relays?.Single().ShouldBe(relay);
    }

    [Fact]
    public void A_client_believes_only_who_repeats_its_secret()
    {
        var uri = new NostrConnectUri(default, ["wss://r"], "s3cret");
        new SignerResponse("1", "s3cret").IsConnected(uri).ShouldBeTrue();
        foreach (var response in new[] { SignerResponse.Ack("1"), new("1", null), new("1", "s3cret", "no"), new("1", "S3cret"), new("1", "") })
            response.IsConnected(uri).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_result_of_a_method_is_not_taken_for_one()
    {
        new SignerResponse("1", Hex, "error").TryGetPublicKey(out _).ShouldBeFalse();
        new SignerResponse("1", "npub1").TryGetPublicKey(out _).ShouldBeFalse();
        new SignerResponse("1", "{}").TryGetEvent(out _, out var error).ShouldBeFalse();
        error.Kind.ShouldBe(ReadErrorKind.MissingMember);
        new SignerResponse("1", null).TryGetEvent(out _, out _).ShouldBeFalse();
        new SignerResponse("1", "ack", "error").IsAck.ShouldBeFalse();
    }

    [Fact]
    public void Results_are_not_printed() => new SignerResponse("1", "hush").ToString().ShouldNotContain("hush");

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0, null)]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "id")]
    [InlineData("""{"id":7,"result":"x"}""", ReadErrorKind.WrongType, 6, "id")]
    [InlineData("""{"id":"1","error":{}}""", ReadErrorKind.WrongType, 18, "error")]
    public void A_malformed_response_is_an_error_with_its_byte(string json, ReadErrorKind kind, int position, string? member)
    {
        Nip46.TryReadResponse(json, out var response, out var error).ShouldBeFalse();
        response.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position, member));
    }

    private static SignerResponse Again(SignerResponse response) => Read(Nip46.Write(response));

    private static SignerResponse Read(string json)
    {
        Nip46.TryReadResponse(json, out var response, out var error).ShouldBeTrue(error.ToString());
        return response!;
    }
}
