namespace NostrToolkit.Protocol.Tests;

public sealed class TextNoteTests
{
    private static readonly string Root = new('a', 64);
    private static readonly string Parent = new('b', 64);
    private static readonly string Key = new('c', 64);

    // NIP-10: ["e", <event-id>, <relay-url>, <marker>, <pubkey>].
    [Fact]
    public void A_reply_has_its_thread()
    {
        var note = Typed.Through<TextNote>("yes",
            ["e", Root, "wss://a.example", "root", Key], ["e", Parent, "", "reply"], ["p", Key, "wss://a.example"]);

        note.Thread.Select(static pointer => pointer.Marker).ShouldBe([ThreadMarker.Root, ThreadMarker.Reply]);
        note.Thread[0].Author.ToString().ShouldBe(Key);
        (note.Thread[1].Relay, note.Thread[1].Author).ShouldBe((null, null));
        note.People.ShouldHaveSingleItem().Relay!.Value.Host.ShouldBe("a.example");
    }

    [Fact]
    public void An_older_reply_has_no_markers()
        => Typed.Through<TextNote>("", ["e", Root], ["e", Parent]).Thread.Select(static pointer => pointer.Marker).ShouldBe([null, null]);

    // NIP-18: ["q", "<event-id> or <event-address>", "<relay-url>", "<pubkey-if-a-regular-event>"].
    [Fact]
    public void It_quotes_events_and_addresses()
    {
        var note = Typed.Through<TextNote>("see nostr:…", ["q", Root, "wss://a.example", Key], ["q", $"30023:{Key}:x"]);
        note.Quotes.Select(static quote => quote.Target).ShouldBe([Root, $"30023:{Key}:x"]);
    }

    // NIP-36's own example: the reason may be missing, the warning is there all the same.
    [Theory]
    [InlineData(new[] { "content-warning", "reason" }, "reason")]
    [InlineData(new[] { "content-warning" }, "")]
    public void A_warning_is_there_with_or_without_a_reason(string[] tag, string reason)
        => Typed.Read<TextNote>("sensitive", ["t", "hastag"], ["L", "content-warning"], tag).ContentWarning.ShouldBe(reason);

    // NIP-92's own example, cut short: a tag that no member takes.
    [Fact]
    public void What_it_does_not_know_it_keeps()
    {
        string[] imeta = ["imeta", "url https://nostr.build/i/my-image.jpg", "m image/jpeg", "dim 3024x4032"];
        Typed.Through<TextNote>("https://nostr.build/i/my-image.jpg", imeta, ["client", "x"]).OtherTags.ShouldBe([imeta, ["client", "x"]]);
    }

    [Fact]
    public void A_tag_that_cannot_be_read_goes_to_the_others()
    {
        var note = Typed.Through<TextNote>("", ["p", "npub1…"], ["p", Key], ["p"]);
        note.People.ShouldHaveSingleItem();
        note.OtherTags.ShouldBe([["p", "npub1…"], ["p"]]);
    }

    [Fact]
    public void A_hint_that_is_no_relay_is_none()
        => Typed.Read<TextNote>("", ["p", Key, "the usual one"]).People.ShouldBe([new ProfilePointer(Typed.Key(Key))]);
}
