namespace NostrToolkit.Protocol.Tests;

/// <summary>Kinds about other events: reactions (NIP-25), reposts (NIP-18), deletions (NIP-09), reports (NIP-56).</summary>
public sealed class ReactionTests
{
    private static readonly string Id = new('a', 64);
    private static readonly string Other = new('b', 64);
    private static readonly string Key = new('c', 64);

    // NIP-25's make_like_event.
    [Fact]
    public void A_like_is_read_and_written()
    {
        var like = Typed.Through<Reaction>("+", ["e", Id, "wss://hint.example", Key], ["p", Key, "wss://hint.example"], ["k", "1"]);
        like.Target.ShouldBe(new EventPointer(Typed.Id(Id), Typed.Relay("wss://hint.example"), Typed.Key(Key)));
        like.TargetKind.ShouldBe(new Kind(1));
    }

    [Fact]
    public void Of_several_events_the_last_is_meant()
        => Typed.Through<Reaction>("-", ["e", Other], ["e", Id]).Target!.Value.Id.ToString().ShouldBe(Id);

    [Fact]
    public void A_reaction_to_nothing_has_no_target() => Typed.Read<Reaction>("+", ["e", "x"]).Target.ShouldBeNull();

    // NIP-25's own example.
    [Fact]
    public void A_custom_emoji_comes_with_its_picture()
        => Typed.Through<Reaction>(":soapbox:", ["emoji", "soapbox", "https://gleasonator.com/emoji/Gleasonator/soapbox.png"])
            .Emoji!.Value.Shortcode.ShouldBe("soapbox");

    [Fact]
    public void A_repost_names_the_note_and_holds_it()
    {
        var repost = Typed.Through<Repost>("""{"id":"…"}""", ["e", Id, "wss://a.example"], ["p", Key]);
        repost.Note.Relay.ShouldBe(Typed.Relay("wss://a.example"));
        repost.NoteAuthor.ShouldBe(new ProfilePointer(Typed.Key(Key)));
        Typed.Through<Repost>("", ["e", Id]).Json.ShouldBeNull();
        Typed.Error<Repost>("", ["p", Key]).ShouldBe(new KindError(KindErrorKind.MissingTag, "e"));
        Typed.Error<Repost>("", ["e", "x"]).ShouldBe(new KindError(KindErrorKind.InvalidValue, "e", 1));
    }

    // NIP-09's own example.
    [Fact]
    public void A_deletion_names_events_addresses_and_kinds()
    {
        var deletion = Typed.Through<Deletion>("these posts were published by accident",
            ["e", Id], ["e", Other], ["a", $"30023:{Key}:x:y"], ["k", "1"], ["k", "30023"]);
        deletion.Events.Count.ShouldBe(2);
        deletion.Addresses.ShouldBe([Address.Create(30023, Typed.Key(Key), "x:y")]);
        deletion.Kinds.ShouldBe([1, 30023]);
        deletion.Reason.ShouldBe("these posts were published by accident");
    }

    // NIP-56's own examples.
    [Fact]
    public void A_report_says_what_and_why()
    {
        Typed.Through<Report>("", ["p", Key, "nudity"], ["L", "social.nos.ontology"], ["l", "NS-nud", "social.nos.ontology"])
            .People.ShouldBe([new ReportedProfile(Typed.Key(Key), ReportType.Nudity)]);
        var insult = Typed.Through<Report>("He's insulting the king!", ["e", Id, "illegal"], ["p", Key]);
        insult.Events.ShouldBe([new ReportedEvent(Typed.Id(Id), ReportType.Illegal)]);
        insult.People.ShouldBe([new ReportedProfile(Typed.Key(Key))]);
        Typed.Through<Report>("Profile is impersonating nostr:…", ["p", Key, "impersonation"]).People[0].Reason.ShouldBe(ReportType.Impersonation);
        var malware = Typed.Through<Report>("This file contains malware software in it.",
            ["x", Other, "malware"], ["e", Id, "malware"], ["server", "https://you-may-find-the-blob-here.com/path-to-url.ext"]);
        malware.Files.ShouldHaveSingleItem().Reason.ShouldBe(ReportType.Malware);
        malware.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_reason_that_nobody_knows_is_none() => Typed.Read<Report>("", ["p", Key, "boring"]).People[0].Reason.ShouldBeNull();
}
