using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary><c>["EVENT", ...]</c> of both directions: the verdict of the rules, the same from both codecs, and the id of the slow canonical form.</summary>
internal sealed class EventTarget : IFuzzTarget
{
    private static readonly SlowMessage Published = new("EVENT", SlowRules.IsEvent);
    private static readonly SlowMessage Delivered = new("EVENT", SlowRules.IsText, SlowRules.IsEvent);

    private readonly BothCodecs<PublishMessage> _published = new();
    private readonly BothCodecs<EventMessage> _delivered = new();

    public string Name => "event";

    public IEnumerable<byte[]> Seeds =>
        from members in SampleTexts.Events
        from message in new[] { $"[\"EVENT\",{members}]", $"[\"EVENT\",\"sub\",{members}]" }
        from spelled in MessageTokens.Spell(message)
        from direction in (byte[])[0, 1]
        select (byte[])[direction, .. spelled];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var isDelivery = choices.Bool();
        var text = MessageTokens.Read(ref choices);
        EventView view;
        ReadError error;
        if (isDelivery)
        {
            var read = _delivered.Read(text, out var message, out error);
            Ensure.That(read == Delivered.Accepts(text), $"a delivered event is judged by the rules: {error}");
            view = message.Event;
        }
        else
        {
            var read = _published.Read(text, out var message, out error);
            Ensure.That(read == Published.Accepts(text), $"a published event is judged by the rules: {error}");
            view = message.Event;
        }

        var outcome = new Outcome();
        outcome.Add(isDelivery);
        outcome.Add((int)error.Kind);
        outcome.Add(error.Member?.Length ?? 0);
        outcome.AddSize(error.Position);
        if (error == default) Judge(view, ref outcome);
        return outcome;
    }

    private static void Judge(in EventView view, ref Outcome outcome)
    {
        var member = SlowJson.Parse(view.Json)!.Value;
        var id = CanonicalForm.ComputeId(view);
        Ensure.That(id.ToString() == SlowCanonical.IdOf(member), "an id is the hash of the slow canonical form");
        Ensure.That(view.IsCompact == SlowCompact.IsCompact(view.Json.Span, member), "compact is what has the seven members and no white space");
        Ensure.That(view.ToOwned().Equals(view), "a copy is equal");
        Ensure.That(view.Tags.Count == member.GetProperty("tags").GetArrayLength(), "tags are counted");
        Ensure.That(view.Content.ToString() == member.GetProperty("content").GetString(), "content is decoded");

        outcome.Add(view.IsCompact);
        outcome.Add((int)view.Content.Escapes);
        outcome.Add((int)view.Tags.Escapes);
        outcome.AddSize(view.Tags.Count);
    }
}
