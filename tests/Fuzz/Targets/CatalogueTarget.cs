using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Every message of the catalogue: the verdict of the rules, the same from both codecs, and a name where there is one.</summary>
internal sealed class CatalogueTarget : IFuzzTarget
{
    private readonly Entry[] _entries =
    [
        Entry.Of<PublishMessage>(new("EVENT", SlowRules.IsEvent)),
        Entry.Of<ReqMessage>(new("REQ", SlowRules.IsText) { Tail = SlowRules.IsFilter }),
        Entry.Of<CloseMessage>(new("CLOSE", SlowRules.IsText)),
        Entry.Of<EventMessage>(new("EVENT", SlowRules.IsText, SlowRules.IsEvent)),
        Entry.Of<OkMessage>(new("OK", SlowRules.IsId, SlowRules.IsBoolean, SlowRules.IsText)),
        // Hints that are not understood are ignored, so they may be anything.
        Entry.Of<EoseMessage>(new("EOSE", SlowRules.IsText)),
        Entry.Of<ClosedMessage>(new("CLOSED", SlowRules.IsText, SlowRules.IsText)),
        Entry.Of<NoticeMessage>(new("NOTICE", SlowRules.IsText)),
        Entry.Of<AuthMessage>(new("AUTH", SlowRules.IsEvent)),
        Entry.Of<AuthChallengeMessage>(new("AUTH", SlowRules.IsText)),
        Entry.Of<CountMessage>(new("COUNT", SlowRules.IsText) { Tail = SlowRules.IsFilter }),
        Entry.Of<CountResultMessage>(new("COUNT", SlowRules.IsText, SlowRules.IsCountResult)),
        Entry.Of<NegOpenMessage>(new("NEG-OPEN", SlowRules.IsText, SlowRules.IsFilterUnion, SlowRules.IsPayload)),
        Entry.Of<NegMessage>(new("NEG-MSG", SlowRules.IsText, SlowRules.IsPayload)),
        Entry.Of<NegCloseMessage>(new("NEG-CLOSE", SlowRules.IsText)),
        Entry.Of<NegReplyMessage>(new("NEG-MSG", SlowRules.IsText, SlowRules.IsPayload)),
        Entry.Of<NegErrorMessage>(new("NEG-ERR", SlowRules.IsText, SlowRules.IsText) { Optional = SlowRules.IsTime }),
    ];

    public string Name => "catalogue";

    public IEnumerable<byte[]> Seeds =>
        from text in SampleTexts.Messages
        from spelled in MessageTokens.Spell(text)
        from entry in Enumerable.Range(0, _entries.Length)
        where text.Contains(_entries[entry].Rule.Name, StringComparison.Ordinal)
        select (byte[])[(byte)entry, .. spelled];

    /// <summary>The types that are read.</summary>
    public IEnumerable<Type> Types => _entries.Select(static entry => entry.Type);

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var index = choices.UpTo(_entries.Length - 1);
        var text = MessageTokens.Read(ref choices);
        var (type, rule, read) = _entries[index];
        var error = read(text);
        Ensure.That((error == default) == rule.Accepts(text), $"{type.Name} is judged by the rules: {error}");
        var named = MessageArray.TryReadName(text, out var name, out _);
        Ensure.That(error != default || (named && name.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(rule.Name))), "a message has its name");
        var found = Salvage.TryEventId(text, out _);
        Ensure.That(error != default || type != typeof(PublishMessage) || found, "the id of an event is found");
        Salvage.TrySubscription(text, out _);

        var outcome = new Outcome();
        outcome.Add(index);
        outcome.Add((int)error.Kind);
        outcome.Add(error.Member?.Length ?? 0);
        outcome.AddSize(error.Position);
        outcome.Add(named);
        outcome.Add(found);
        return outcome;
    }

    private sealed record Entry(Type Type, SlowMessage Rule, Func<byte[], ReadError> Read)
    {
        public static Entry Of<T>(SlowMessage rule)
            where T : struct, INostrMessage<T>
        {
            var codecs = new BothCodecs<T>();
            return new Entry(typeof(T), rule, text =>
            {
                codecs.Read(text, out _, out var error);
                return error;
            });
        }
    }
}
