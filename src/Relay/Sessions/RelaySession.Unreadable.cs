using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

internal sealed partial class RelaySession
{
    private static readonly Reason NotCounting = Reason.Create(ReasonPrefix.Unsupported, "this relay does not count");

    /// <summary>Answers what no handler got: with the id it is about where one can be read, otherwise with a NOTICE.</summary>
    private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken)
    {
        switch (message.Name)
        {
            case "EVENT" when Salvage.TryEventId(message.Text, out var id):
                Reply(new OkMessage(id, false, Explain(message.Error)));
                break;
            case "REQ" when Salvage.TrySubscription(message.Text, out var id):
                Refuse(id, Explain(message.Error));
                break;
            // NIP-45: a relay that does not count says so by CLOSED, or the client waits for ever.
            case null when IsCount(message.Text) && Salvage.TrySubscription(message.Text, out var id):
                Reply(new ClosedMessage(id, NotCounting));
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

    private static bool IsCount(ReadOnlyMemory<byte> message)
        => MessageArray.TryReadName(message, out var name, out _) && name.SequenceEqual("COUNT"u8);

    // A member we do not know may be right elsewhere; everything else is wrong everywhere.
    private static Reason Explain(ReadError error)
        => Reason.Create(error.Kind == ReadErrorKind.UnknownMember ? ReasonPrefix.Unsupported : ReasonPrefix.Invalid, error.ToString());

    private void Notice(Reason reason) => Reply(new NoticeMessage(reason.Message));
}
