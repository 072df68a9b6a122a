using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>
/// Turns a view into a <see cref="VerifiedEvent"/>, the only way to get one: structure was checked when the view was
/// read, then comes the id, then the signature. Thread-safe.
/// </summary>
/// <param name="signatures">Checks the signatures.</param>
public sealed class EventVerifier(ISignatureVerifier signatures)
{
    /// <summary>The engine that checks signatures.</summary>
    public ISignatureVerifier Signatures { get; } = signatures;

    /// <summary>Checks id and signature, and takes an owned copy of the event if both are right; otherwise allocates nothing.</summary>
    public EventVerdict Verify(in EventView view, out VerifiedEvent? verified)
    {
        verified = null;
        // What the caller holds by reference may change while we look.
        var claimed = view;
        var id = CanonicalForm.ComputeId(claimed);
        if (id != claimed.Id) return EventVerdict.WrongId;
        if (!IsSigned(claimed)) return EventVerdict.BadSignature;
        return VerifiedEvent.TryCopy(claimed, out verified) ? EventVerdict.Valid : EventVerdict.WrongId;
    }

    /// <summary>Checks id and signature, and takes an owned copy of the event if both are right.</summary>
    public bool TryVerify(in EventView view, [NotNullWhen(true)] out VerifiedEvent? verified)
        => Verify(view, out verified) == EventVerdict.Valid;

    /// <summary>Verifies a text that nobody else can change and keeps it, so that it is read once and hashed once.</summary>
    /// <param name="text">From <see cref="VerifiedEvent.CopyText"/>.</param>
    /// <param name="claimed">The id of the view it was copied from: a view can be given the text of another event.</param>
    /// <param name="verified">The event, if it is valid.</param>
    internal EventVerdict VerifyOwned(byte[] text, EventId claimed, out VerifiedEvent? verified)
    {
        verified = null;
        var isSame = EventView.TryRead(text.AsMemory(0, text.Length - 1), out var owned, out _)
            && owned.IsCompact
            && owned.Id == claimed
            && CanonicalForm.ComputeId(owned) == claimed;
        if (!isSame) return EventVerdict.WrongId;
        if (!IsSigned(owned)) return EventVerdict.BadSignature;
        verified = VerifiedEvent.Adopt(text, owned);
        return EventVerdict.Valid;
    }

    private bool IsSigned(in EventView view)
    {
        Span<byte> signature = stackalloc byte[Signature.Length];
        view.Signature.CopyTo(signature);
        var message = view.Id.Bytes;
        var key = view.PublicKey.Bytes;
        return Signatures.Verify(signature, message, key);
    }
}
