using System.Text;
using CsCheck;
using NostrToolkit.Corpus;
using NostrToolkit.Wire.Tests;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A message that could not be read still gets an answer with an id, where there is one.</summary>
public sealed class SalvageTests
{
    private static readonly string Id = Samples.Usual.Event.Id;

    [Fact]
    public void The_id_of_every_event_is_found()
    {
        foreach (var sample in Samples.Events)
        {
            Salvage.TryEventId(sample.ToRelay, out var id).ShouldBeTrue();
            id.ToString().ShouldBe(sample.Event.Id);
        }
    }

    [Fact]
    public void The_id_is_found_although_other_members_are_wrong()
    {
        Find($$"""["EVENT",{"kind":-1,"tags":[[]],"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"content":null,"\u0069d":"{{Id}}","sig":"xyz"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"id":"{{Id}}","kind":""").ShouldBe(Id);
        Find($$"""["EVENT",{"id":"{{Id}}","kind":1.0}] trailing""").ShouldBe(Id);
    }

    [Fact]
    public void The_id_is_found_behind_what_is_no_JSON()
    {
        Find($$"""["EVENT",{"kind":01,"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"content":"\ud800","pubkey":"{{Id[1..]}}","id" : "{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"content":"\x \"id\":\"no\"","id":"{{Id}}"}]""").ShouldBe(Id);
    }

    [Fact]
    public void The_id_is_found_behind_a_member_that_does_not_start()
    {
        Find($$"""["EVENT",{"content":"say "hi" there","id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"content":"say "hi there","id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"kind":1 "id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"kind":1,"\x":1,"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"kind":1,,"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"kind","id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{kind:1,"id":"{{Id}}"}]""").ShouldBe(Id);
    }

    [Fact]
    public void The_events_own_id_comes_before_that_of_a_part()
    {
        var part = new string('b', 64);
        Find($$"""["EVENT",{"kind":01,"x":{"id":"{{part}}"},"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"x":{"kind":01,"id":"{{part}}"},"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"x":{"id":"{{part}}"},"kind":01,"y":["}",{"id":"{{part}}"}],"id":"{{Id}}"}]""").ShouldBe(Id);
        Find($$"""["EVENT",{"kind":01,"content":"\"}","x":{"id":"{{part}}"},"id":"{{Id}}"}]""").ShouldBe(Id);
        // Nobody's own: better an answer that its sender can make nothing of than none.
        Find($$"""["EVENT",{"kind":01,"x":{"id":"{{part}}"} }]""").ShouldBe(part);
    }

    [Fact]
    public void A_message_without_a_readable_id_gives_none()
    {
        Find("").ShouldBeNull();
        Find("[]").ShouldBeNull();
        Find("""["EVENT"]""").ShouldBeNull();
        Find("""["EVENT",[]]""").ShouldBeNull();
        Find("""["EVENT",{}]""").ShouldBeNull();
        Find("""["EVENT",{"kind":1}]""").ShouldBeNull();
        Find($$"""["EVENT",{"id":"{{Id.ToUpperInvariant()}}X"}]""").ShouldBeNull();
        Find($$"""["EVENT",{"id":"{{Id[1..]}}"}]""").ShouldBeNull();
        Find($$"""["EVENT",{"kind":01,"id":1}]""").ShouldBeNull();
        Find("""["EVENT",{"content":"\ud800","id":""").ShouldBeNull();
        Find($$"""["EVENT",{"content":"\ud800 \"id\":\"{{Id}}\""}]""").ShouldBeNull();
        Salvage.TryEventId((byte[])[.. Encoding.UTF8.GetBytes($$"""["EVENT",{"id":"{{Id}}"}]"""), 0xFF], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""["REQ","sub"]""", "sub")]
    [InlineData("""["REQ","s\u0075b",{"search":1}]""", "sub")]
    [InlineData("""["COUNT","sub",[""", "sub")]
    [InlineData("""["REQ","sub""", null)]
    [InlineData("""["REQ",1]""", null)]
    [InlineData("""["REQ"]""", null)]
    [InlineData("""{"REQ":"sub"}""", null)]
    public void The_subscription_is_found(string text, string? expected)
    {
        var found = Salvage.TrySubscription(Encoding.UTF8.GetBytes(text), out var subscription);
        (found ? subscription.ToString() : null).ShouldBe(expected);
    }

    [Fact]
    public void Damage_never_throws() => Gen.Select(Gen.OneOf<SampleMessage>([.. Samples.SmallEvents]), Damage.Any).Sample(static (sample, damage) =>
    {
        var message = damage(sample.ToRelay);
        Salvage.TryEventId(message, out _);
        Salvage.TrySubscription(message, out _);
        MessageArray.TryReadName(message, out _, out _);
    }, iter: 5_000);

    private static string? Find(string text) => Salvage.TryEventId(Encoding.UTF8.GetBytes(text), out var id) ? id.ToString() : null;
}
