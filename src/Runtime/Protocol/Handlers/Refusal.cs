using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// What the protocol says to a message that nobody handled: an answer with the id that its sender waits for where one can be read,
/// otherwise a NOTICE. Generated dispatches call it; an <c>OnUnreadable</c> of one's own may.
/// </summary>
public static class Refusal
{
    private static readonly Reason UnknownName = Reason.Create(ReasonPrefix.Unsupported, "this relay does not know this message");

    /// <summary>
    /// Answers a message that could not be read: <c>invalid:</c> and what was wrong at which byte, but <c>unsupported:</c> for a name or
    /// a filter's member that is not known, since it may be right elsewhere. Allocates the text.
    /// </summary>
    public static void Unreadable<TSink>(TSink sink, in UnreadableMessage message)
        where TSink : IReplySink
    {
        if (message is { Name: null, Error.Kind: ReadErrorKind.WrongName }) Notice(sink, UnknownName);
        else Answer(sink, message.Name, message.Text, Explain(message.Error));
    }

    /// <summary>
    /// Refuses a message that was read. CLOSE and NEG-CLOSE have no answer that could say so, and get none (NIP-01, NIP-77). Allocates
    /// nothing.
    /// </summary>
    /// <param name="sink">Gets the answer.</param>
    /// <param name="name">The first element, such as <c>COUNT</c>.</param>
    /// <param name="message">The text of the whole message.</param>
    /// <param name="reason">Why.</param>
    public static void Decline<TSink>(TSink sink, string name, ReadOnlyMemory<byte> message, Reason reason)
        where TSink : IReplySink
    {
        if (name is not ("CLOSE" or "NEG-CLOSE")) Answer(sink, name, message, reason);
    }

    private static void Answer<TSink>(TSink sink, string? name, ReadOnlyMemory<byte> text, Reason reason)
        where TSink : IReplySink
    {
        switch (name)
        {
            // NIP-01, NIP-42: exactly one OK for each.
            case "EVENT" or "AUTH" when Salvage.TryEventId(text, out var id):
                sink.Reply(new OkMessage(id, false, reason));
                break;
            // NIP-01, NIP-45: a refusal is a CLOSED.
            case "REQ" or "COUNT" when Salvage.TrySubscription(text, out var id):
                sink.Reply(new ClosedMessage(id, reason));
                break;
            // NIP-77
            case "NEG-OPEN" or "NEG-MSG" when Salvage.TrySubscription(text, out var id):
                sink.Reply(new NegErrorMessage(id, reason));
                break;
            default:
                Notice(sink, reason);
                break;
        }
    }

    // A member we do not know may be right elsewhere; everything else is wrong everywhere.
    private static Reason Explain(ReadError error)
        => Reason.Create(error.Kind == ReadErrorKind.UnknownMember ? ReasonPrefix.Unsupported : ReasonPrefix.Invalid, error.ToString());

    private static void Notice<TSink>(TSink sink, Reason reason)
        where TSink : IReplySink
        => sink.Reply(new NoticeMessage(reason.Message));
}
