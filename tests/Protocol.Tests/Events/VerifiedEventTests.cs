using System.Reflection;
using System.Text;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What is kept of an event that has been checked.</summary>
public sealed class VerifiedEventTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly EventVerifier Verifier = new(SignatureEngine.Create());

    [Fact]
    public void An_event_without_foreign_white_space_keeps_its_bytes()
    {
        foreach (var sample in Samples.Events.Where(static sample => !sample.Spelling.Spaces))
            Verify(sample.Json).Json.ShouldHoldText(sample.Json);
    }

    [Fact]
    public void An_event_with_foreign_white_space_is_written_again_with_its_own_escapes()
    {
        foreach (var sample in Samples.Events.Where(static sample => sample.Spelling.Spaces))
            Verify(sample.Json).ToString().ShouldBe(Compact(sample));
    }

    [Fact]
    public void White_space_anywhere_and_unknown_members_are_left_out()
    {
        foreach (var sample in Samples.SmallEvents)
        {
            var json = Encoding.UTF8.GetString(sample.Json);
            var foreign = $"\t{{ \"x\" : [ ] ,\r\n{json[1..^1]} , \"relays\":[\"wss://a\"] }}\n";
            Verify(Encoding.UTF8.GetBytes(foreign)).ToString().ShouldBe(Compact(sample));
        }
    }

    [Fact]
    public void Escaped_member_names_are_written_plainly()
    {
        var json = Encoding.UTF8.GetString(Samples.Usual.Json).Replace("\"content\":", "\"\\u0063ontent\":");
        Verify(Encoding.UTF8.GetBytes(json)).ToString().ShouldBe(Compact(Samples.Usual));
    }

    [Fact]
    public void What_is_kept_verifies_again_and_is_compact()
    {
        foreach (var sample in Samples.Events)
        {
            var verified = Verify(sample.Json);
            verified.View.IsCompact.ShouldBeTrue();
            CanonicalForm.ComputeId(verified.View).ShouldBe(verified.Id);
            Verify(verified.Json.ToArray()).Json.ShouldHoldText(verified.Json.Span);
        }
    }

    [Fact]
    public void The_end_of_a_message_follows_the_bytes()
    {
        foreach (var sample in Samples.Events)
        {
            var verified = Verify(sample.Json);
            verified.JsonAndMessageEnd.ShouldHoldText([.. verified.Json.Span, (byte)']']);
            byte[] message = [.. "[\"EVENT\",\"sub\","u8, .. verified.JsonAndMessageEnd.Span];
            Faces.Read<EventMessage>(message, out var delivered).ShouldBe(default);
            delivered.Event.Id.ShouldBe(verified.Id);
        }
    }

    [Fact]
    public void It_does_not_change_when_the_received_bytes_do()
    {
        var received = Samples.Usual.Json.ToArray();
        var verified = Verify(received);
        received.AsSpan().Fill((byte)' ');

        verified.Json.ShouldHoldText(Samples.Usual.Json);
        verified.Content.ToString().ShouldBe(Samples.Usual.Event.Content);
        verified.Tags.Count.ShouldBe(Samples.Usual.Event.Tags.Count);
        verified.PublicKey.ToString().ShouldBe(Samples.Usual.Event.PublicKey);
        verified.CreatedAt.Seconds.ShouldBe(Samples.Usual.Event.CreatedAt);
        verified.Kind.Number.ShouldBe((ushort)Samples.Usual.Event.Kind);
        verified.Id.ToString().ShouldBe(Samples.Usual.Event.Id);
    }

    // "An unverified event never reaches user code" holds only if nobody else can make one.
    [Fact]
    public void Nobody_but_the_verifier_can_make_one()
    {
        var type = typeof(VerifiedEvent);
        type.IsSealed.ShouldBeTrue();
        type.GetConstructors(Instance).ShouldAllBe(static constructor => constructor.IsPrivate);
        type.GetMethod("<Clone>$", Instance).ShouldBeNull("a record could be changed by 'with'");
        type.GetMethods(BindingFlags.Static | BindingFlags.Public).ShouldAllBe(static method => method.ReturnType != typeof(VerifiedEvent));
        type.GetProperties(Instance).ShouldAllBe(static property => property.SetMethod == null);
        type.GetFields(Instance).ShouldAllBe(static field => field.IsPrivate && field.IsInitOnly);
    }

    private static VerifiedEvent Verify(byte[] json)
    {
        Verifier.Verify(Samples.View(json), out var verified).ShouldBe(EventVerdict.Valid);
        return verified.ShouldNotBeNull();
    }

    private static string Compact(SampleMessage sample)
        => (sample.Spelling with { Spaces = false, MemberOrder = Spelling.MemberOrders[0] }).Write(sample.Event);
}
