using System.Buffers;
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

    private VerifiedEvent(byte[] bytes)
    {
        _bytes = bytes;
        // Slices of the received text must become slices of our own: reading again is little beside the verification.
        if (!EventView.TryRead(Json, out _view, out var error))
            throw new InvalidOperationException($"a verified event does not read back: {error}");
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

    internal static VerifiedEvent CopyOf(in EventView view)
    {
        if (view.IsCompact) return new VerifiedEvent([.. view.Json.Span, (byte)']']);
        // Foreign white space or members: written once, compactly, with the seven members only.
        var output = new ArrayBufferWriter<byte>(view.Json.Length + 1);
        view.WriteTo(output);
        return new VerifiedEvent([.. output.WrittenSpan, (byte)']']);
    }
}
