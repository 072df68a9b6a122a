namespace NostrToolkit.Protocol.Tests;

public sealed class Nip65Tests
{
    // The NIP's own example.
    [Fact]
    public void A_marker_says_read_or_write_and_no_marker_both()
    {
        var list = Read(["r", "wss://alicerelay.example.com"], ["r", "wss://brando-relay.com"],
            ["r", "wss://expensive-relay.example2.com", "write"], ["r", "wss://nostr-relay.example.com", "read"]);
        list.Entries.Select(static entry => entry.Use).ShouldBe([RelayUse.Both, RelayUse.Both, RelayUse.Write, RelayUse.Read]);
        list.ReadRelays.Select(static url => url.Host).ShouldBe(["alicerelay.example.com", "brando-relay.com", "nostr-relay.example.com"]);
        list.WriteRelays.Select(static url => url.Host)
            .ShouldBe(["alicerelay.example.com", "brando-relay.com", "expensive-relay.example2.com"]);
        list.IgnoredTags.ShouldBe(0);
    }

    [Fact]
    public void One_relay_in_two_spellings_is_one_with_all_its_uses()
    {
        var list = Read(["r", "wss://a.example", "read"], ["r", "wss://b.example"], ["r", "WSS://A.example:443/", "write"]);
        list.Entries.Select(static entry => (entry.Url.ToString(), entry.Use))
            .ShouldBe([("wss://a.example", RelayUse.Both), ("wss://b.example", RelayUse.Both)]);
    }

    [Fact]
    public void A_tag_that_cannot_be_read_is_counted_and_ignored()
    {
        var list = Read(["r"], ["r", ""], ["r", "https://a.example"], ["r", "wss://a.example", "READ"], ["e", "wss://b.example"], ["r", "wss://c.example", ""]);
        list.Entries.Select(static entry => (entry.Url.Host, entry.Use)).ShouldBe([("c.example", RelayUse.Both)]);
        list.IgnoredTags.ShouldBe(4);
    }

    [Fact]
    public void A_hundred_thousand_tags_are_read_in_one_pass()
        => Read([.. Enumerable.Range(0, 100_000).Select(static i => (string[])["r", $"wss://r{i % 50_000}.example"])]).Entries.Count.ShouldBe(50_000);

    [Fact]
    public void Another_kind_is_no_relay_list() => RelayList.TryRead(new Draft(1, ["r", "wss://a.example"]).View(), out _).ShouldBeFalse();

    [Fact]
    public void A_list_is_written_as_it_is_read()
    {
        var list = Read(["r", "wss://a.example/x", "read"], ["r", "ws://b.example:81", "write"], ["r", "wss://c.example"]);
        var draft = list.ToEvent(new UnixTime(7));
        (draft.Kind.Number, draft.CreatedAt.Seconds).ShouldBe(((ushort)10002, 7));
        Read([.. draft.Tags.Select(static tag => tag.ToArray())]).Entries.ShouldBe(list.Entries);
        new RelayList([new RelayListEntry(list.Entries[0].Url, RelayUse.None)]).ToEvent(default).Tags.ShouldBeEmpty();
    }

    private static RelayList Read(params string[][] tags)
        => RelayList.TryRead(new Draft(10002, tags).View(), out var list) ? list : throw new ArgumentException("no list");
}
