using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Follow lists (NIP-02), lists and sets (NIP-51), relay lists (NIP-65, NIP-17).</summary>
public sealed class ListKindTests
{
    private static readonly string Alice = new('a', 64);
    private static readonly string Bob = new('b', 64);
    private static readonly string Carol = new('c', 64);

    // NIP-02's own example.
    [Fact]
    public void A_follow_list_has_relays_and_names()
    {
        var list = Typed.Through<FollowList>("",
            ["p", Alice, "wss://alicerelay.com", "alice"], ["p", Bob, "wss://bobrelay.com/nostr", "bob"], ["p", Carol, "", "carol"], ["p", Alice]);
        list.Follows.Select(static follow => follow.Petname).ShouldBe(["alice", "bob", "carol", null]);
        list.Follows[2].Relay.ShouldBeNull();
        list.Content.ShouldBeNull();
    }

    [Fact]
    public void Relays_in_the_content_of_an_older_follow_list_are_not_lost()
        => Typed.Through<FollowList>("""{"wss://a.example":{"read":true}}""", ["p", Alice]).Content.ShouldNotBeNull();

    // NIP-51's own example.
    [Fact]
    public void A_mute_list_has_public_and_private_items()
    {
        var list = Typed.Through<MuteList>("TJob1dQrf2ndsmdbeGU+05HT5GMnBSx3fx8QdDY/g3NvCa7klfzgaQCmRZuo1d3W",
            ["p", "07caba282f76441955b695551c3c5c742e5b9202a3784780f8086fdcdc1da3a9"],
            ["p", "a55c15f5e41d5aebd236eca5e0142789c5385703f1a7485aa4b38d94fd18dcc4"],
            ["t", "spam"], ["word", "buy"], ["e", Alice]);
        list.People.Count.ShouldBe(2);
        (list.Topics[0], list.Words[0], list.Threads.Count).ShouldBe(("spam", "buy", 1));
        list.PrivateItems.IsEmpty.ShouldBeFalse();
        list.PrivateItems.ToString().ShouldBe("EncryptedTags(64 characters)");
    }

    [Fact]
    public void Private_items_are_the_authors_to_read()
    {
        using var author = SecretKey.Generate(RandomNumberGenerator.Create());
        using var stranger = SecretKey.Generate(RandomNumberGenerator.Create());
        using var key = KeyOf(author, author);
        using var wrong = KeyOf(stranger, author);
        string[][] items = [["p", Alice], ["a", $"30023:{Bob}:\"é\""]];

        var list = new MuteList { PrivateItems = EncryptedTags.Encrypt(items, key, RandomNumberGenerator.Create()) };
        list.ShouldComeBack();
        list.PrivateItems.TryDecrypt(key, out var read, out _).ShouldBeTrue();
        read.ShouldBe(items);
        list.PrivateItems.TryDecrypt(wrong, out read, out var error).ShouldBeFalse();
        (read, error).ShouldBe((null, PayloadError.WrongMac));
        EncryptedTags.Encrypt([], key, RandomNumberGenerator.Create()).IsEmpty.ShouldBeTrue();
        default(EncryptedTags).TryDecrypt(key, out read, out _).ShouldBeTrue();
        read.ShouldBeEmpty();
        new EncryptedTags(EncryptedText.Encrypt("[1]", key, RandomNumberGenerator.Create())).TryDecrypt(key, out _, out error).ShouldBeFalse();
        error.ShouldBe(PayloadError.None);
        new EncryptedTags(new EncryptedText("abc?iv=def")).TryDecrypt(key, out _, out error).ShouldBeFalse();
        error.ShouldNotBe(PayloadError.None);
    }

    [Fact]
    public void Pins_and_bookmarks_point_to_events()
    {
        Typed.Through<PinList>("", ["e", Alice, "wss://a.example"]).Notes.ShouldHaveSingleItem();
        var set = Typed.Through<BookmarkSet>("", ["d", "yaks"], ["title", "Yaks"], ["image", "https://x.example"], ["description", "About yaks"],
            ["e", Alice], ["a", $"30023:{Bob}:95ODQzw3ajNoZ8SyMDOzQ"]);
        (set.Identifier, set.Title, set.Description, set.Notes.Count, set.Articles.Count).ShouldBe(("yaks", "Yaks", "About yaks", 1, 1));
    }

    [Fact]
    public void Sets_of_people_of_relays_and_of_anything_are_read_and_written()
    {
        Typed.Through<FollowSet>("", ["d", "friends"], ["p", Alice, "wss://a.example", "al"]).People[0].Petname.ShouldBe("al");
        Typed.Through<RelaySet>("", ["d", "fast"], ["relay", "wss://a.example"]).Relays[0].Host.ShouldBe("a.example");
        var list = Typed.Through<GenericList>("", ["d", "bookmark"], ["p", Alice], ["e", Bob], ["a", $"0:{Carol}:"], ["t", "x"]);
        (list.People.Count, list.Events.Count, list.Addresses.Count, list.Topics.Count).ShouldBe((1, 1, 1, 1));
    }

    // NIP-65's own example.
    [Fact]
    public void A_relay_list_has_markers()
        => Typed.Through<RelayListMetadata>("", ["r", "wss://alicerelay.example.com"], ["r", "wss://expensive-relay.example2.com", "write"], ["r", "wss://nostr-relay.example.com", "read"])
            .Relays.Select(static relay => relay.Marker).ShouldBe([null, RelayMarker.Write, RelayMarker.Read]);

    // NIP-17's own example.
    [Fact]
    public void Relays_for_private_messages_are_read_and_written()
        => Typed.Through<DirectMessageRelays>("", ["relay", "wss://inbox.nostr.wine"], ["relay", "wss://myrelay.nostr1.com"])
            .Relays.Select(static relay => relay.Host).ShouldBe(["inbox.nostr.wine", "myrelay.nostr1.com"]);

    [Fact]
    public void A_list_has_the_address_of_its_kind_and_a_set_that_of_its_identifier()
    {
        MuteList.AddressOf(Typed.Key(Alice)).ToString().ShouldBe($"10000:{Alice}:");
        FollowList.AddressOf(Typed.Key(Alice)).ToString().ShouldBe($"3:{Alice}:");
        new FollowSet { Identifier = "x" }.AddressOf(Typed.Key(Alice)).ToString().ShouldBe($"30000:{Alice}:x");
    }

    private static ConversationKey KeyOf(SecretKey own, SecretKey other)
        => ConversationKey.TryDerive(Engines.Native, own, Engines.Native.PublicKeyOf(other), out var key) ? key : throw new CryptographicException("no key");
}
