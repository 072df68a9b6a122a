using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

internal sealed partial class RelaySession
{
    /// <summary>Answers what no handler got: with the id it is about where one can be read, otherwise with a NOTICE.</summary>
    private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken)
    {
        switch (message.Name)
        {
            case "EVENT" or "AUTH" when Salvage.TryEventId(message.Text, out var id):
                Reply(new OkMessage(id, false, Explain(message.Error)));
                break;
            case "REQ" when Salvage.TrySubscription(message.Text, out var id):
                Refuse(id, Explain(message.Error));
                break;
            case "COUNT" when Salvage.TrySubscription(message.Text, out var id):
                Reply(new ClosedMessage(id, Explain(message.Error)));
                break;
            case "NEG-OPEN" or "NEG-MSG" when Salvage.TrySubscription(message.Text, out var id):
                Reply(new NegErrorMessage(id, Explain(message.Error)));
                break;
            case null when message.Error.Kind == ReadErrorKind.WrongName:
                Notice(Reason.Create(ReasonPrefix.Unsupported, "this relay does not know this message"));
                break;
            default:
                Notice(Explain(message.Error));
                break;
        }
        return default;
    }

    // A member we do not know may be right elsewhere; everything else is wrong everywhere.
    private static Reason Explain(ReadError error)
        => Reason.Create(error.Kind == ReadErrorKind.UnknownMember ? ReasonPrefix.Unsupported : ReasonPrefix.Invalid, error.ToString());

    private void Notice(Reason reason) => Reply(new NoticeMessage(reason.Message));
}
