using System.Text;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The same event in every order, with white space in every place and cut at every byte: both faces agree.</summary>
public sealed class SpellingTests
{
    [Fact]
    public void The_members_may_come_in_any_order()
    {
        var sample = Samples.Usual.Event;
        Samples.View(new Spelling().Write(sample)).Id.ToString().ShouldBe(sample.Id);
        foreach (var order in Orders(Spelling.MemberOrders[0]))
        {
            foreach (var tags in (IReadOnlyList<IReadOnlyList<string>>[])[sample.Tags, []])
            {
                var message = SampleMessage.From(sample with { Tags = tags }, new Spelling { MemberOrder = order }).ToClient;
                Faces.Read<EventMessage>(message, out var read).ShouldBe(default);
                read.Event.Tags.Count.ShouldBe(tags.Count);
                read.Event.Id.ToString().ShouldBe(sample.Id);
                read.Event.Signature.ToString().ShouldBe(sample.Signature);
                read.Event.Content.ToString().ShouldBe(sample.Content);
                read.Event.IsCompact.ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\t\r")]
    [InlineData("\\")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("é")]
    public void Anything_may_be_put_in_any_place(string added)
    {
        var extra = Encoding.UTF8.GetBytes(added);
        foreach (var order in Spelling.MemberOrders)
        {
            var message = SampleMessage.From(Samples.Usual.Event, new Spelling { MemberOrder = order }).ToClient;
            for (var place = 0; place <= message.Length; place++)
                Faces.Read<EventMessage>([.. message[..place], .. extra, .. message[place..]], out _);
        }
    }

    [Fact]
    public void An_event_is_refused_wherever_it_is_cut()
    {
        foreach (var order in Spelling.MemberOrders)
        {
            foreach (var tags in (IReadOnlyList<IReadOnlyList<string>>[])[Samples.Usual.Event.Tags, []])
            {
                var message = SampleMessage.From(Samples.Usual.Event with { Tags = tags }, new Spelling { MemberOrder = order }).ToClient;
                for (var length = 0; length < message.Length; length++)
                    Faces.Read<EventMessage>(message[..length], out _).IsSyntax.ShouldBeTrue(Encoding.UTF8.GetString(message[..length]));
            }
        }
    }

    [Fact]
    public void Every_event_and_every_request_of_the_corpus_takes_the_hot_path()
    {
        if (!JsonIndex.IsSupported) return;
        foreach (var sample in Samples.Events) IsIndexed<EventMessage>(sample.ToClient).ShouldBeTrue(Encoding.UTF8.GetString(sample.ToClient));
        foreach (var request in Samples.Requests) IsIndexed<ReqMessage>(request).ShouldBeTrue(Encoding.UTF8.GetString(request));
    }

    private static bool IsIndexed<T>(byte[] text)
        where T : IJsonValue<T>
    {
        var cursor = new IndexedCursor(text, text, JsonIndex.Create(text, new ulong[JsonIndex.WordsFor(text.Length)]));
        return T.TryRead(ref cursor, out _) && cursor.RequireEnd();
    }

    private static IEnumerable<string[]> Orders(string[] members)
        => members.Length == 1
            ? [members]
            : members.SelectMany(first => Orders([.. members.Where(member => member != first)]).Select(rest => (string[])[first, .. rest]));
}
