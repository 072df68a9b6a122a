using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NostrToolkit.Tests.Interop;

/// <summary>nostr-tools reads what we write for NIP-05, 11, 46, 47 and 98, and we read what it writes.</summary>
public sealed class NipExchangeTests
{
    private const string Url = "https://relay.example/?a=b&c";
    private const string Body = """{"method":"supportedmethods","params":[]}""";
    private const string Secret = "s3&cret+é";
    private static readonly string[] Relays = ["wss://relay.example/", "wss://other.example/path?x=1"];

    [Fact]
    public async Task Each_side_reads_what_the_other_writes()
    {
        var theirs = JsonNode.Parse(await NodeScript.RunAsync("nips/exchange.mjs", Ours().ToJsonString()))!;

        var request = new HttpAuthRequest { Urls = [Url], Method = "POST", Body = Encoding.UTF8.GetBytes(Body), Payload = PayloadRule.Required };
        var verifier = new EventVerifier(SignatureEngine.Create(SignatureEngineKind.Native));
        Nip98.Check(Text(theirs["header"]), request, verifier, TimeProvider.System, out _).ShouldBe(HttpAuthVerdict.Valid);

        BunkerUri.TryParse(Text(theirs["bunker"]), out var bunker, out _).ShouldBeTrue();
        (bunker!.Secret, bunker.Relays.SequenceEqual(Relays)).ShouldBe((Secret, true));

        NostrConnectUri.TryParse(Text(theirs["connect"]), out var connect, out _).ShouldBeTrue();
        (connect!.Secret, connect.Relays.SequenceEqual(Relays)).ShouldBe((Secret, true));
        connect.Permissions.ShouldBe([SignerPermission.SignEvent(1), new SignerPermission("ping")]);
        connect.Metadata.ShouldBe(new ClientMetadata("a client & more"));

        var calls = theirs["requests"]!.AsArray().Select(static json => Read(Text(json))).ToList();
        calls.Select(static call => call.Method).ShouldBe(
        [
            "connect", "ping", "get_public_key", "sign_event", "nip04_encrypt", "nip04_decrypt", "nip44_encrypt", "nip44_decrypt",
            "switch_relays", "logout",
        ]);
        calls.ShouldAllBe(static call => !(call is SignerCall.Unreadable));
        var connection = (SignerCall.Connect)calls[0];
        (connection.Secret, connection.Metadata).ShouldBe((Secret, new ClientMetadata("a client", "https://client.example")));
        ((SignerCall.SignEvent)calls[3]).Event.Content.ShouldBe("é \"quoted\"\n");
    }

    private static JsonObject Ours()
    {
        using var randomness = RandomNumberGenerator.Create();
        // The wallet's URI owns its key.
        var key = SecretKey.Generate(randomness);
        var engine = SignatureEngine.Create(SignatureEngineKind.Native);
        var proof = Nip98.Create(Url, "POST", UnixTime.Now(TimeProvider.System), Encoding.UTF8.GetBytes(Body)).Sign(key, engine, randomness);
        var author = proof.PublicKey;
        using var wallet = new WalletConnectUri(author, Relays, key);
        var revealed = wallet.Reveal();
        var byKey = new Dictionary<PublicKey, IReadOnlyList<string>> { [author] = Relays };
        var wellKnown = new WellKnownDocument
        {
            Names = new Dictionary<string, PublicKey> { ["bob"] = author }, Relays = byKey, Signer = new WellKnownSigner { RelaysOf = byKey },
        };
        var information = new RelayInformation { Name = "n", Limitation = new RelayLimitation { MaxLimit = 500 } };
        return new JsonObject
        {
            ["header"] = Nip98.ToHeader(proof),
            ["url"] = Url,
            ["body"] = JsonNode.Parse(Body),
            ["pubkey"] = author.ToString(),
            ["relays"] = new JsonArray([.. Relays.Select(static relay => (JsonNode)relay)]),
            ["secret"] = Secret,
            ["bunker"] = new BunkerUri(author, Relays) { Secret = Secret }.Reveal(),
            ["wallet"] = revealed,
            ["walletSecret"] = revealed[(revealed.IndexOf("secret=", StringComparison.Ordinal) + 7)..],
            ["wellKnown"] = Encoding.UTF8.GetString(Nip05.Write(wellKnown)),
            ["information"] = Encoding.UTF8.GetString(Nip11.Write(information)),
        };
    }

    private static string Text(JsonNode? value) => value!.GetValue<string>();

    private static SignerCall Read(string json)
    {
        Nip46.TryReadRequest(json, out var request, out var error).ShouldBeTrue(error.ToString());
        return request!.Call;
    }
}
