namespace NostrToolkit.Protocol.Tests;

/// <summary>The examples of NIP-19, NIP-21 and NIP-27.</summary>
public sealed class Nip19ExampleTests
{
    [Theory]
    [InlineData("npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6", "3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d")]
    [InlineData("npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg", "7e7e9c42a91bfef19fa929e5fda1b72e0ebc1a4c1141673e2794234d86addf4e")]
    public void A_public_key(string text, string hex)
    {
        var entity = Entities.Decode<NostrEntity.Npub>(text);
        entity.PublicKey.ToString().ShouldBe(hex);
        entity.ToString().ShouldBe(text);
        Nip19.Encode(entity.PublicKey).ShouldBe(text);
    }

    [Fact]
    public void A_secret_key()
    {
        const string text = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5";
        using var key = Entities.Decode<NostrEntity.Nsec>(text).SecretKey;
        var bytes = new byte[32];
        key.CopyTo(bytes);
        Convert.ToHexStringLower(bytes).ShouldBe("67dea2ed018072d675f5415ecfaed7d2597555e202d85b3d65ea4e58d2d92ffa");

        var written = new char[Nip19.SecretKeyLength];
        Nip19.EncodeSecretKey(key, written);
        new string(written).ShouldBe(text);
    }

    [Fact]
    public void A_profile()
    {
        const string text = "nprofile1qqsrhuxx8l9ex335q7he0f09aej04zpazpl0ne2cgukyawd24mayt8gpp4mhxue69uhhytnc9e3k7mgpz4mhxue69uhkg6nzv9ejuumpv34kytnrdaksjlyr9p";
        var profile = Entities.Decode<NostrEntity.Nprofile>(text);
        profile.PublicKey.ToString().ShouldBe("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d");
        profile.Relays.ShouldBe(["wss://r.x.com", "wss://djbas.sadkb.com"]);
        profile.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("nostr:npub1sn0wdenkukak0d9dfczzeacvhkrgz92ak56egt7vdgzn8pv2wfqqhrjdv9", typeof(NostrEntity.Npub))]
    [InlineData("nostr:nprofile1qqsrhuxx8l9ex335q7he0f09aej04zpazpl0ne2cgukyawd24mayt8gpp4mhxue69uhhytnc9e3k7mgpz4mhxue69uhkg6nzv9ejuumpv34kytnrdaksjlyr9p", typeof(NostrEntity.Nprofile))]
    [InlineData("nostr:nevent1qqstna2yrezu5wghjvswqqculvvwxsrcvu7uc0f78gan4xqhvz49d9spr3mhxue69uhkummnw3ez6un9d3shjtn4de6x2argwghx6egpr4mhxue69uhkummnw3ez6ur4vgh8wetvd3hhyer9wghxuet5nxnepm", typeof(NostrEntity.Nevent))]
    [InlineData("nostr:nprofile1qqszclxx9f5haga8sfjjrulaxncvkfekj097t6f3pu65f86rvg49ehqj6f9dh", typeof(NostrEntity.Nprofile))]
    public void A_URI_that_is_written_again_as_it_was(string uri, Type type)
    {
        Nip21.TryDecode(uri, out var entity, out var error).ShouldBeTrue(error.ToString());
        entity.ShouldBeOfType(type);
        Nip21.Encode(entity).ShouldBe(uri);
    }

    [Fact]
    public void An_event_with_two_relays()
    {
        var entity = Entities.Decode<NostrEntity.Nevent>(
            "nevent1qqstna2yrezu5wghjvswqqculvvwxsrcvu7uc0f78gan4xqhvz49d9spr3mhxue69uhkummnw3ez6un9d3shjtn4de6x2argwghx6egpr4mhxue69uhkummnw3ez6ur4vgh8wetvd3hhyer9wghxuet5nxnepm");
        entity.Id.ToString().ShouldBe("b9f5441e45ca39179320e0031cfb18e34078673dcc3d3e3a3b3a981760aa5696");
        entity.Relays.ShouldBe(["wss://nostr-relay.untethr.me", "wss://nostr-pub.wellorder.net"]);
        (entity.Author, entity.Kind).ShouldBe((null, null));
    }

    [Fact]
    public void An_address_with_its_fields_in_another_order()
    {
        // NIP-21's link to an article: it has the relay after the identifier, then author and kind.
        Nip21.TryDecode(
            "nostr:naddr1qqyrzwrxvc6ngvfkqyghwumn8ghj7enfv96x5ctx9e3k7mgzyqalp33lewf5vdq847t6te0wvnags0gs0mu72kz8938tn24wlfze6qcyqqq823cph95ag",
            out var entity,
            out var error).ShouldBeTrue(error.ToString());
        var address = entity.ShouldBeOfType<NostrEntity.Naddr>();
        address.Kind.Number.ShouldBe((ushort)30023);
        address.Author.ToString().ShouldBe("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d");
        address.Identifier.ShouldBe("18ff5416");
        address.Relays.ShouldBe(["wss://fiatjaf.com"]);
    }

    [Fact]
    public void A_profile_that_names_its_relays_before_its_key()
    {
        // NIP-21's rel="me" link.
        var profile = Entities.Decode<NostrEntity.Nprofile>(
            "nprofile1qyxhwumn8ghj7mn0wvhxcmmvqyd8wumn8ghj7un9d3shjtnhv4ehgetjde38gcewvdhk6qpq80cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwswpnfsn");
        profile.PublicKey.ToString().ShouldBe("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d");
        profile.Relays.ShouldBe(["wss://nos.lol", "wss://relay.westernbtc.com"]);
    }
}
