using System.Text;
using CsCheck;
using NostrToolkit.Corpus;
using NostrToolkit.Wire.Tests;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Both faces over the corpus, whole, cut and damaged.</summary>
public sealed class CorpusCodecTests
{
    [Fact]
    public void The_fields_of_every_event_are_read_as_they_were_meant()
    {
        foreach (var sample in Samples.Events)
        {
            Faces.Read<PublishMessage>(sample.ToRelay, out var published).ShouldBe(default);
            Faces.Read<EventMessage>(sample.ToClient, out var delivered).ShouldBe(default);
            delivered.Subscription.ToString().ShouldBe("feed:1");
            delivered.Event.ShouldBe(published.Event);
            ShouldBe(published.Event, sample);
        }
    }

    [Fact]
    public void Every_event_written_without_white_space_is_read_back()
    {
        foreach (var sample in Samples.Events)
        {
            PublishMessage.TryRead(sample.ToRelay, out var message, out _).ShouldBeTrue();
            var written = Faces.Write(message);
            Faces.Read<PublishMessage>(written, out var again).ShouldBe(default);
            again.Event.IsCompact.ShouldBeTrue();
            var expected = (sample.Spelling with { Spaces = false, MemberOrder = Spelling.MemberOrders[0] }).Write(sample.Event);
            Encoding.UTF8.GetString(again.Event.Json.Span).ShouldBe(expected);
        }
    }

    [Fact]
    public void Every_request_is_read_and_written_back()
    {
        foreach (var request in Samples.Requests)
        {
            Faces.Read<ReqMessage>(request, out var message).ShouldBe(default);
            Faces.Read<ReqMessage>(Faces.Write(message), out var again).ShouldBe(default);
            again.Filters.Count.ShouldBe(message.Filters.Count);
            Faces.Write(again).ShouldHoldText(Faces.Write(message));
        }
    }

    [Fact]
    public void Every_prefix_of_a_request_is_refused_as_no_JSON()
    {
        foreach (var request in Samples.SmallRequests.Take(20))
        {
            for (var length = 0; length < request.Length; length++)
                Faces.Read<ReqMessage>(request[..length], out _).IsSyntax.ShouldBeTrue(Encoding.UTF8.GetString(request[..length]));
        }
    }

    [Fact]
    public void Every_prefix_of_an_event_in_a_foreign_spelling_is_refused_as_no_JSON()
    {
        foreach (var spelling in Spellings.All.Where(static spelling => spelling.IsForeign))
        {
            var message = SampleMessage.From(Samples.Usual.Event, spelling).ToClient;
            for (var length = 0; length < message.Length; length++)
                Faces.Read<EventMessage>(message[..length], out _).IsSyntax.ShouldBeTrue(Encoding.UTF8.GetString(message[..length]));
        }
    }

    [Fact]
    public void Damaged_events_get_the_same_verdict_and_value_from_both_faces()
        => Gen.Select(Gen.OneOf<SampleMessage>([.. Samples.SmallEvents]), Damage.Any, Gen.Bool).Sample(static (sample, damage, isDelivery) =>
        {
            if (isDelivery) Faces.Read<EventMessage>(damage(sample.ToClient), out _);
            else Faces.Read<PublishMessage>(damage(sample.ToRelay), out _);
        }, iter: 20_000);

    [Fact]
    public void Damaged_requests_get_the_same_verdict_and_value_from_both_faces()
        => Gen.Select(Gen.OneOf<byte[]>([.. Samples.SmallRequests]), Damage.Any).Sample(static (request, damage) =>
        {
            Faces.Read<ReqMessage>(damage(request), out _);
        }, iter: 20_000);

    private static void ShouldBe(in EventView view, SampleMessage sample)
    {
        view.Id.ToString().ShouldBe(sample.Event.Id);
        view.PublicKey.ToString().ShouldBe(sample.Event.PublicKey);
        view.CreatedAt.Seconds.ShouldBe(sample.Event.CreatedAt);
        ((int)view.Kind.Number).ShouldBe(sample.Event.Kind);
        view.Content.ToString().ShouldBe(sample.Event.Content);
        view.Signature.ToString().ShouldBe(sample.Event.Signature);
        view.Json.ShouldHoldText(sample.Json);
        view.Tags.Count.ShouldBe(sample.Event.Tags.Count);
        var next = 0;
        foreach (var tag in view.Tags)
        {
            var strings = new List<string>();
            foreach (var text in tag) strings.Add(text.ToString());
            strings.ShouldBe(sample.Event.Tags[next++]);
            tag.Count.ShouldBe(strings.Count);
        }
        next.ShouldBe(sample.Event.Tags.Count);
    }
}
