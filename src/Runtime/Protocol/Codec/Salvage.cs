using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// What can still be named in a message that could not be read, so that its sender gets an answer with an id instead of
/// a NOTICE.
/// </summary>
public static class Salvage
{
    /// <summary>Finds the id in <c>["EVENT", {..., "id": "..."}]</c>, also behind a part that cannot be read.</summary>
    public static bool TryEventId(ReadOnlyMemory<byte> message, out EventId id)
    {
        id = default;
        var cursor = new JsonCursor(message);
        if (!EnterFirstElement(ref cursor) || !cursor.BeginObject()) return false;
        while (cursor.NextMember(out var name))
        {
            if (name.TextEquals("id"u8)) return EventId.TryRead(ref cursor, out id);
            if (!cursor.SkipValue()) return TryIdBehind(message[cursor.Error.Position..], out id);
        }
        return false;
    }

    // No string of JSON holds these bytes, since it would escape the quotes: so it is a member, whatever is wrong before it.
    private static bool TryIdBehind(ReadOnlyMemory<byte> rest, out EventId id)
    {
        var name = "\"id\""u8;
        while (rest.Span.IndexOf(name) is >= 0 and var start)
        {
            rest = rest[(start + name.Length)..];
            var cursor = JsonCursor.AfterMemberName(rest);
            if (EventId.TryRead(ref cursor, out id)) return true;
        }
        id = default;
        return false;
    }

    /// <summary>Finds the subscription in <c>["REQ", "...", ...]</c>.</summary>
    public static bool TrySubscription(ReadOnlyMemory<byte> message, out SubscriptionId subscription)
    {
        subscription = default;
        var cursor = new JsonCursor(message);
        return EnterFirstElement(ref cursor) && SubscriptionId.TryRead(ref cursor, out subscription);
    }

    private static bool EnterFirstElement(ref JsonCursor cursor)
        => cursor.RequireUtf8() && cursor.BeginArray() && cursor.NextElement() && cursor.SkipValue() && cursor.NextElement();
}
