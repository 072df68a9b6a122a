namespace NostrToolkit;

/// <summary>The event in <c>sign_event</c>: <c>{"kind":…,"content":…,"tags":…,"created_at":…}</c>. Other members are ignored.</summary>
internal static class EventDraft
{
    public static string Write(UnsignedEvent draft) => Compact.Text(draft, static (draft, writer) =>
    {
        writer.WriteNumber("kind"u8, draft.Kind.Number);
        writer.WriteString("content"u8, draft.Content);
        writer.WriteStartArray("tags"u8);
        foreach (var tag in draft.Tags) Compact.Write(tag, writer);
        writer.WriteEndArray();
        writer.WriteNumber("created_at"u8, draft.CreatedAt.Seconds);
    });

    public static UnsignedEvent Read(DocumentObject draft) => new()
    {
        Kind = draft.Required("kind").Value<Kind>(),
        Content = draft.Required("content").Text(),
        Tags = Tags(draft.Required("tags")),
        CreatedAt = draft.Required("created_at").Value<UnixTime>(),
    };

    private static List<IReadOnlyList<string>> Tags(DocumentValue value)
    {
        var tags = new List<IReadOnlyList<string>>();
        foreach (var tag in value.Value<TagList>())
        {
            var texts = new List<string>(tag.Count);
            foreach (var text in tag) texts.Add(text.ToString());
            tags.Add(texts);
        }
        return tags;
    }
}
