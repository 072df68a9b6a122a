using NostrToolkit.Wire;

namespace NostrToolkit;

public readonly partial record struct EventView
{
    /// <summary>A copy that owns its bytes, one allocation: it outlives the message it was read from. Nothing is checked.</summary>
    public EventView ToOwned()
    {
        // Tags and content are parts of the text, unless the view was built or changed by "with".
        var tagsAt = OffsetIn(Json, Tags.Json);
        var contentAt = OffsetIn(Json, Content.Raw);
        var length = Json.Length;
        if (tagsAt < 0) (tagsAt, length) = (length, length + Tags.Json.Length);
        if (contentAt < 0) (contentAt, length) = (length, length + Content.Raw.Length);

        var bytes = new byte[length];
        Json.CopyTo(bytes);
        Tags.Json.CopyTo(bytes.AsMemory(tagsAt));
        Content.Raw.CopyTo(bytes.AsMemory(contentAt));
        return this with
        {
            Tags = new TagList(bytes.AsMemory(tagsAt, Tags.Json.Length), Tags.Count, Tags.Escapes, Tags.IsCompact),
            Content = new JsonString(bytes.AsMemory(contentAt, Content.Raw.Length), Content.Escapes),
            Json = bytes.AsMemory(0, Json.Length),
        };
    }

    private static int OffsetIn(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> part)
        => text.Span.Overlaps(part.Span, out var offset) && offset >= 0 && offset + part.Length <= text.Length ? offset : -1;
}
