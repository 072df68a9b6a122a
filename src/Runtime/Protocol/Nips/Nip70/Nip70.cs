using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Protected events (NIP-70): those with a <c>["-"]</c> tag, which only their author publishes.</summary>
public static class Nip70
{
    private static readonly Kind Repost = 6;
    private static readonly Kind GenericRepost = 16;

    /// <summary>The tag that protects an event.</summary>
    public static IReadOnlyList<string> Protection => ["-"];

    /// <summary>Whether an event is protected: it has a tag named <c>-</c>, whatever else the tag holds. Allocates nothing.</summary>
    public static bool IsProtected(in EventView view)
    {
        foreach (var tag in view.Tags)
            if (Protects(tag)) return true;
        return false;
    }

    /// <summary>Whether an event may be published by a client that has logged in with these keys (NIP-42); without any, no protected event may.</summary>
    /// <param name="view">The event offered to the relay.</param>
    /// <param name="authenticated">The keys of the connection.</param>
    public static PublishVerdict Check(in EventView view, IReadOnlySet<PublicKey> authenticated)
    {
        if (IsProtected(view) && !authenticated.Contains(view.PublicKey))
            return authenticated.Count == 0 ? PublishVerdict.AuthenticationRequired : PublishVerdict.NotTheAuthor;
        return EmbedsProtected(view) ? PublishVerdict.EmbedsProtected : PublishVerdict.Allowed;
    }

    /// <summary>
    /// Whether an event is a repost (NIP-18, kinds 6 and 16) whose content is a protected event, or at least an object with such
    /// tags: one that is damaged on purpose would be republished all the same. Allocates nothing unless the content is escaped, which
    /// that of a repost is.
    /// </summary>
    public static bool EmbedsProtected(in EventView view)
    {
        if ((view.Kind != Repost && view.Kind != GenericRepost) || view.Content.IsEmpty) return false;
        var json = view.Content.Raw;
        if (view.Content.Escapes != JsonEscapes.None)
        {
            var decoded = new byte[json.Length];
            json = decoded.AsMemory(0, view.Content.Unescape(decoded));
        }
        var cursor = new JsonCursor(json);
        if (!cursor.BeginObject()) return false;
        while (cursor.NextMember(out var name))
        {
            if (!name.TextEquals("tags"u8)) cursor.SkipValue();
            else if (HoldsProtection(ref cursor)) return true;
        }
        return false;
    }

    private static bool HoldsProtection(ref JsonCursor tags)
    {
        if (!tags.BeginArray()) return false;
        while (tags.NextElement() && Tag.TryRead(ref tags, out var tag))
            if (Protects(tag)) return true;
        return false;
    }

    private static bool Protects(in Tag tag) => tag.Name.TextEquals("-"u8);
}
