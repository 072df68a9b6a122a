namespace NostrToolkit.Protocol.Tests;

public sealed class WalletConnectUriTests
{
    private const string Wallet = "b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4";
    private const string Secret = "71a8c14c1407c113601079c4302dab36460f0ccd0ad506f1f2dc73b5100e4f3c";

    // The example of the NIP.
    private const string Example = $"nostr+walletconnect://{Wallet}?relay=wss%3A%2F%2Frelay.damus.io&secret={Secret}";

    [Theory]
    [InlineData(Example)]
    [InlineData($"nostr+walletconnect:{Wallet}?relay=wss%3A%2F%2Frelay.damus.io&secret={Secret}")]
    [InlineData($"nostr+walletconnect://{Wallet}?secret={Secret}&relay=wss://relay.damus.io\n")]
    public void The_example_of_the_NIP_is_read_however_it_is_spelled(string text)
    {
        WalletConnectUri.TryParse(text, out var uri, out var error).ShouldBeTrue(error.ToString());
        using (uri)
        {
            uri!.Wallet.ToString().ShouldBe(Wallet);
            uri.Relays.ShouldBe(["wss://relay.damus.io"]);
            uri.LightningAddress.ShouldBeNull();
            uri.Reveal().ShouldBe(Example);
        }
        Should.Throw<ObjectDisposedException>(uri.Reveal);
    }

    [Fact]
    public void Several_relays_and_an_address_survive_a_round_trip()
    {
        const string Text = $"nostr+walletconnect://{Wallet}?relay=wss%3A%2F%2Fa&relay=wss%3A%2F%2Fb&secret={Secret}&lud16=bob%40example.com";
        WalletConnectUri.TryParse(Text, out var uri, out _).ShouldBeTrue();
        using (uri)
        {
            uri!.LightningAddress.ShouldBe("bob@example.com");
            uri.Reveal().ShouldBe(Text);
            uri.ToString().ShouldNotContain(Secret);
            uri.ToString().ShouldContain("hidden");
        }
    }

    [Theory]
    [InlineData(null, ConnectionUriError.WrongScheme)]
    [InlineData($"nostrwalletconnect://{Wallet}?relay=wss://r&secret={Secret}", ConnectionUriError.WrongScheme)]
    [InlineData($"nostr+walletconnect:relay=wss://r&secret={Secret}", ConnectionUriError.BadPublicKey)]
    [InlineData($"nostr+walletconnect://{Wallet}?secret={Secret}", ConnectionUriError.MissingRelay)]
    [InlineData($"nostr+walletconnect://{Wallet}?relay=https://r&secret={Secret}", ConnectionUriError.BadRelay)]
    [InlineData($"nostr+walletconnect://{Wallet}?relay=wss://r", ConnectionUriError.MissingSecret)]
    [InlineData($"nostr+walletconnect://{Wallet}?relay=wss://r&secret=", ConnectionUriError.MissingSecret)]
    [InlineData($"nostr+walletconnect://{Wallet}?relay=wss://r&secret=abc", ConnectionUriError.BadSecret)]
    [InlineData($"nostr+walletconnect://{Wallet}?relay=wss://r&secret=0000000000000000000000000000000000000000000000000000000000000000", ConnectionUriError.BadSecret)]
    public void A_malformed_one_is_told_by_what_is_wrong(string? text, ConnectionUriError expected)
    {
        WalletConnectUri.TryParse(text, out var uri, out var error).ShouldBeFalse();
        uri.ShouldBeNull();
        error.ShouldBe(expected);
    }
}
