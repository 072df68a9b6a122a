using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// An event whose id and signature have been checked, and that owns its bytes. Only <see cref="EventVerifier"/> makes
/// one, so code that asks for a <see cref="VerifiedEvent"/> cannot be handed anything unchecked. Immutable; thread-safe.
/// </summary>
public sealed class VerifiedEvent
{
    // The event's JSON and one "]": an EVENT message is a prefix with the subscription, then these bytes as they are.
    private readonly byte[] _bytes;
    private readonly EventView _view;

    private VerifiedEvent(byte[] bytes, in EventView view)
    {
        _bytes = bytes;
        _view = view;
    }

    /// <summary>The fields. Unlike a received view this one lives as long as the event.</summary>
    public ref readonly EventView View => ref _view;

    /// <inheritdoc cref="EventView.Id"/>
    public EventId Id => _view.Id;

    /// <inheritdoc cref="EventView.PublicKey"/>
    public PublicKey PublicKey => _view.PublicKey;

    /// <inheritdoc cref="EventView.CreatedAt"/>
    public UnixTime CreatedAt => _view.CreatedAt;

    /// <inheritdoc cref="EventView.Kind"/>
    public Kind Kind => _view.Kind;

    /// <inheritdoc cref="EventView.Tags"/>
    public TagList Tags => _view.Tags;

    /// <inheritdoc cref="EventView.Content"/>
    public JsonString Content => _view.Content;

    /// <summary>What is stored and forwarded: the seven members without white space, as the author spelled them where possible.</summary>
    public ReadOnlyMemory<byte> Json => _bytes.AsMemory(0, _bytes.Length - 1);

    /// <summary><see cref="Json"/> and the bracket that ends an EVENT message.</summary>
    public ReadOnlyMemory<byte> JsonAndMessageEnd => _bytes;

    /// <summary>The JSON as text.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Json.Span);

    /// <summary>Copies a view whose id and signature were found right; <see langword="false"/> if its text is another event.</summary>
    /// <remarks>
    /// What was checked are the view's fields, what is kept are bytes, and a view does not prove that they belong together:
    /// <c>with</c> can give it any text, and the received buffer may have been used again meanwhile. So the copy is read like a
    /// text from outside, and must be the same event: one more SHA-256, little beside the signature.
    /// </remarks>
    internal static bool TryCopy(in EventView view, [NotNullWhen(true)] out VerifiedEvent? verified)
    {
        var bytes = CopyText(view);
        var isSame = EventView.TryRead(bytes.AsMemory(0, bytes.Length - 1), out var owned, out _)
            && owned.Id == view.Id
            && owned.PublicKey == view.PublicKey
            && owned.Signature == view.Signature
            && CanonicalForm.ComputeId(owned) == view.Id;
        verified = isSame ? new VerifiedEvent(bytes, owned) : null;
        return isSame;
    }

    /// <summary>Takes over a text that nobody else holds, read and verified by <see cref="EventVerifier"/>.</summary>
    internal static VerifiedEvent Adopt(byte[] bytes, in EventView owned) => new(bytes, owned);

    /// <summary>The text to keep of a view, and one bracket.</summary>
    internal static byte[] CopyText(in EventView view)
    {
        if (view.IsCompact) return [.. view.Json.Span, (byte)']'];
        // Foreign white space or members: written once, compactly, with the seven members only.
        var output = new ArrayBufferWriter<byte>(view.Json.Length + 1);
        view.WriteTo(output);
        return [.. output.WrittenSpan, (byte)']'];
    }
}
