using System.Buffers.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// An event as it stands in a received text (NIP-01): fixed fields decoded, tags and content as slices. Checked for
/// structure only; see <see cref="VerifiedEvent"/>. Valid as long as the memory behind it, see
/// <see cref="ToOwned"/>; equality is by bytes.
/// </summary>
/// <param name="Id">What the event claims as its id.</param>
/// <param name="PublicKey">The author.</param>
/// <param name="CreatedAt">When the author says it was made.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Tags">Its tags, decoded on demand.</param>
/// <param name="Content">Its content, decoded on demand.</param>
/// <param name="Signature">The author's signature over the id.</param>
/// <param name="Json">The event's own text; empty if it was not read from one.</param>
[NostrObject]
public readonly partial record struct EventView(
    [Member("id")] EventId Id,
    [Member("pubkey")] PublicKey PublicKey,
    [Member("created_at")] UnixTime CreatedAt,
    [Member("kind")] Kind Kind,
    [Member("tags")] TagList Tags,
    [Member("content")] JsonString Content,
    [Member("sig")] Signature Signature,
    [SourceText] ReadOnlyMemory<byte> Json)
{
    // {"id":"…","pubkey":"…","created_at":…,"kind":…,"tags":…,"content":"…","sig":"…"} without what the dots stand for,
    // but with the digits of id, pubkey and sig.
    private const int CompactOverhead = 73 + 64 + 64 + 128;

    /// <summary>
    /// Whether <see cref="Json"/> has exactly the seven members and no insignificant white space: only then is it stored
    /// and forwarded as it is. Anything else makes it longer than its parts, so a sum tells.
    /// </summary>
    public bool IsCompact
        => Tags.IsCompact
            && Json.Length == CompactOverhead + DigitCount(CreatedAt.Seconds) + DigitCount(Kind.Number) + Tags.Json.Length + Content.Raw.Length;

    /// <inheritdoc/>
    // All fields: a view that was built has no text, and one changed by "with" has the text of another event.
    public bool Equals(EventView other)
        => Id == other.Id
            && Signature == other.Signature
            && PublicKey == other.PublicKey
            && CreatedAt == other.CreatedAt
            && Kind == other.Kind
            && Tags.Equals(other.Tags)
            && Content == other.Content
            && Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    private static int DigitCount(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var count);
        return count;
    }
}
