using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// An event without a signature (NIP-59), which nobody can prove to be its author's once it leaks. It owns its bytes, and its id is the hash
/// of the rest. Immutable; thread-safe.
/// </summary>
/// <remarks>Who wrote it is only what it says, unless <see cref="Nip59"/> found it in a seal.</remarks>
public sealed class Rumor
{
    private readonly RumorView _view;

    private Rumor(ReadOnlyMemory<byte> json, in RumorView view)
    {
        Json = json;
        _view = view;
    }

    /// <summary>The hash of the rest.</summary>
    public EventId Id => _view.Id;

    /// <summary>The author.</summary>
    public PublicKey PublicKey => _view.PublicKey;

    /// <summary>When it was made: the true time, unlike those of seal and wrap.</summary>
    public UnixTime CreatedAt => _view.CreatedAt;

    /// <summary>What it is about.</summary>
    public Kind Kind => _view.Kind;

    /// <summary>Its tags, decoded on demand.</summary>
    public TagList Tags => _view.Tags;

    /// <summary>Its content, decoded on demand.</summary>
    public JsonString Content => _view.Content;

    /// <summary>Its text as it is encrypted.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Makes a rumor of an event that nobody signs.</summary>
    /// <exception cref="ArgumentException">A tag is empty, or the time is before 1970.</exception>
    public static Rumor Create(UnsignedEvent draft, PublicKey author)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draft.CreatedAt.Seconds);
        var tags = draft.WriteTags();
        var content = JsonString.Create(draft.Content);
        var id = CanonicalForm.ComputeId(author, draft.CreatedAt, draft.Kind, tags, content);
        var output = new ArrayBufferWriter<byte>();
        var view = new RumorView(id, author, draft.CreatedAt, draft.Kind, tags, content, Signature: null);
        view.WriteTo(output);
        return new Rumor(output.WrittenMemory, view);
    }

    /// <summary>Reads a rumor, copies it, and checks that its id is right and that it is unsigned.</summary>
    /// <param name="json">The text.</param>
    /// <param name="rumor">The rumor.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out Rumor? rumor, out UnwrapError error)
    {
        ReadOnlyMemory<byte> owned = json.ToArray();
        rumor = null;
        error = Check(owned, out var view);
        if (error.Kind == UnwrapErrorKind.None) rumor = new Rumor(owned, view);
        return rumor is not null;
    }

    private static UnwrapError Check(ReadOnlyMemory<byte> json, out RumorView view)
    {
        if (!RumorView.TryRead(json, out view, out var error)) return new UnwrapError(UnwrapErrorKind.UnreadableRumor, Read: error);
        if (view.Signature is { IsEmpty: false }) return new UnwrapError(UnwrapErrorKind.SignedRumor);
        var id = CanonicalForm.ComputeId(view.PublicKey, view.CreatedAt, view.Kind, view.Tags, view.Content);
        return id == view.Id ? default : new UnwrapError(UnwrapErrorKind.WrongRumorId);
    }
}
