namespace NostrToolkit.Protocol.Tests;

public sealed class SignerUriTests
{
    private const string Signer = "fa984bd7dbb282f07e16e7ae87b26a2a7b9b90b7246a44771f0cf5ae58018f52";
    private const string Bunker = $"bunker://{Signer}?relay=wss%3A%2F%2Frelay.to%2F&relay=wss%3A%2F%2Fanother&secret=s%26cret";

    // The example of the NIP.
    private const string Example = "nostrconnect://83f3b2ae6aa368e8275397b9c26cf550101d63ebaab900d19dd4a4429f5ad8f5?relay=wss%3A%2F%2Frelay1.example.com&"
        + "perms=nip44_encrypt%2Cnip44_decrypt%2Csign_event%3A13%2Csign_event%3A14%2Csign_event%3A1059&name=My+Client&secret=0s8j2djs&"
        + "relay=wss%3A%2F%2Frelay2.example2.com";

    [Theory]
    [InlineData(Bunker)]
    [InlineData($"bunker://{Signer}?relay=wss://relay.to/&relay=wss://another&secret=s%26cret")]
    [InlineData($" BUNKER:{Signer}/?secret=s%26cret&relay=wss://relay.to/&relay=wss://another&unknown#fragment\n")]
    public void A_bunker_is_read_however_it_is_spelled(string text)
    {
        BunkerUri.TryParse(text, out var uri, out var error).ShouldBeTrue(error.ToString());
        uri!.RemoteSigner.ToString().ShouldBe(Signer);
        uri.Relays.ShouldBe(["wss://relay.to/", "wss://another"]);
        uri.Secret.ShouldBe("s&cret");
        uri.Reveal().ShouldBe(Bunker);
    }

    [Fact]
    public void A_bunker_needs_no_secret()
    {
        BunkerUri.TryParse($"bunker://{Signer}?relay=ws://r&secret=", out var uri, out _).ShouldBeTrue();
        uri!.Secret.ShouldBeNull();
        uri.Reveal().ShouldBe($"bunker://{Signer}?relay=ws%3A%2F%2Fr");
        uri.ToString().ShouldBe(uri.Reveal());
    }

    [Fact]
    public void A_signer_believes_only_who_repeats_its_secret()
    {
        var uri = new BunkerUri(default, ["wss://r"]) { Secret = "s3cret" };
        uri.IsSecretOf(new SignerCall.Connect(default) { Secret = "s3cret" }).ShouldBeTrue();
        foreach (var secret in new[] { null, "", "S3cret", "s3cre", "s3cret " })
            uri.IsSecretOf(new SignerCall.Connect(default) { Secret = secret }).ShouldBeFalse();
        (uri with { Secret = null }).IsSecretOf(new SignerCall.Connect(default)).ShouldBeFalse();
    }

    [Fact]
    public void The_example_of_the_NIP_is_read()
    {
        NostrConnectUri.TryParse(Example, out var uri, out var error).ShouldBeTrue(error.ToString());
        uri!.Client.ToString().ShouldBe("83f3b2ae6aa368e8275397b9c26cf550101d63ebaab900d19dd4a4429f5ad8f5");
        uri.Relays.ShouldBe(["wss://relay1.example.com", "wss://relay2.example2.com"]);
        uri.Secret.ShouldBe("0s8j2djs");
        uri.Metadata.ShouldBe(new ClientMetadata("My Client"));
        uri.Permissions.Select(static permission => permission.Kind?.Number).ShouldBe([null, null, 13, 14, 1059]);
        NostrConnectUri.TryParse(uri.Reveal(), out var again, out _).ShouldBeTrue();
        again!.Reveal().ShouldBe(uri.Reveal());
        again.Permissions.ShouldBe(uri.Permissions);
    }

    [Fact]
    public void Secrets_are_not_printed()
    {
        BunkerUri.TryParse(Bunker, out var bunker, out _).ShouldBeTrue();
        bunker!.ToString().ShouldNotContain("cret=s");
        $"{bunker}".ShouldContain("secret=%28hidden%29");
        NostrConnectUri.TryParse(Example, out var connect, out _).ShouldBeTrue();
        connect!.ToString().ShouldNotContain("0s8j2djs");
    }

    [Theory]
    [InlineData(null, ConnectionUriError.WrongScheme)]
    [InlineData("", ConnectionUriError.WrongScheme)]
    [InlineData("bob@example.com", ConnectionUriError.WrongScheme)]
    [InlineData(Example, ConnectionUriError.WrongScheme)]
    [InlineData("bunker://", ConnectionUriError.BadPublicKey)]
    [InlineData("bunker://npub1?relay=wss://r", ConnectionUriError.BadPublicKey)]
    [InlineData("bunker://FA984BD7DBB282F07E16E7AE87B26A2A7B9B90B7246A44771F0CF5AE58018F52?relay=wss://r", ConnectionUriError.BadPublicKey)]
    [InlineData($"bunker://{Signer}", ConnectionUriError.MissingRelay)]
    [InlineData($"bunker://{Signer}?secret=x", ConnectionUriError.MissingRelay)]
    [InlineData($"bunker://{Signer}?relay=", ConnectionUriError.BadRelay)]
    [InlineData($"bunker://{Signer}?relay=relay.example", ConnectionUriError.BadRelay)]
    [InlineData($"bunker://{Signer}?relay=wss://r&relay=https://r", ConnectionUriError.BadRelay)]
    [InlineData($"bunker://{Signer}?relay=%ff%ZZ%", ConnectionUriError.BadRelay)]
    public void A_malformed_bunker_is_told_by_what_is_wrong(string? text, ConnectionUriError expected)
    {
        BunkerUri.TryParse(text, out var uri, out var error).ShouldBeFalse();
        uri.ShouldBeNull();
        error.ShouldBe(expected);
    }

    [Theory]
    [InlineData($"nostrconnect://{Signer}?relay=wss://r", ConnectionUriError.MissingSecret)]
    [InlineData($"nostrconnect://{Signer}?relay=wss://r&secret=", ConnectionUriError.MissingSecret)]
    [InlineData($"nostrconnect://{Signer}?secret=x", ConnectionUriError.MissingRelay)]
    [InlineData(Bunker, ConnectionUriError.WrongScheme)]
    public void A_malformed_client_is_told_by_what_is_wrong(string text, ConnectionUriError expected)
    {
        NostrConnectUri.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_not_looked_at()
    {
        BunkerUri.TryParse($"{Bunker}&x=".PadRight(8193, 'x'), out _, out var error).ShouldBeFalse();
        error.ShouldBe(ConnectionUriError.TooLong);
        BunkerUri.TryParse($"{Bunker}&x=".PadRight(8192, 'x'), out _, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("nip44_encrypt,sign_event:4", "nip44_encrypt,sign_event:4")]
    [InlineData(" ping , ,:5,sign_event:x,nip04_decrypt:a:b,", "ping,sign_event:x,nip04_decrypt:a:b")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Permissions_are_read_and_written(string? text, string written)
        => SignerPermission.WriteList(SignerPermission.ParseList(text)).ShouldBe(written);

    [Fact]
    public void A_permission_to_sign_may_name_a_kind()
    {
        SignerPermission.SignEvent(1059).ToString().ShouldBe("sign_event:1059");
        SignerPermission.SignEvent(1059).Kind.ShouldBe(new Kind(1059));
        foreach (var text in new[] { "sign_event", "sign_event:", "sign_event:-1", "sign_event:65536", "sign_event: 1", "ping:1" })
            SignerPermission.ParseList(text).Single().Kind.ShouldBeNull(text);
    }
}
