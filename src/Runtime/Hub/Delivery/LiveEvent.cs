using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>An event on its way to all its receivers: compressed at most once, for the first of them that wants it compressed.</summary>
internal ref struct LiveEvent(VerifiedEvent verified, long sequence)
{
    private SplicedBody? _body;

    public VerifiedEvent Verified { get; } = verified;

    public long Sequence { get; } = sequence;

    /// <summary>The message to one receiver: its own beginning, and the event that all share.</summary>
    public OutgoingMessage Message(ReadOnlyMemory<byte> prefix, DeflateAgreement? deflate)
    {
        if (deflate is null) return OutgoingMessage.Text(prefix, Verified.JsonAndMessageEnd);
        _body ??= SplicedBody.Create(Verified.JsonAndMessageEnd, deflate.Options);
        return OutgoingMessage.Text(prefix, _body);
    }
}
