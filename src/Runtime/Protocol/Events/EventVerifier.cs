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
        Span<byte> signature = stackalloc byte[Signature.Length];
        claimed.Signature.CopyTo(signature);
        var message = id.Bytes;
        var key = claimed.PublicKey.Bytes;
        if (!Signatures.Verify(signature, message, key)) return EventVerdict.BadSignature;
        return VerifiedEvent.TryCopy(claimed, out verified) ? EventVerdict.Valid : EventVerdict.WrongId;
    }

    /// <summary>Checks id and signature, and takes an owned copy of the event if both are right.</summary>
    public bool TryVerify(in EventView view, [NotNullWhen(true)] out VerifiedEvent? verified)
        => Verify(view, out verified) == EventVerdict.Valid;
}
