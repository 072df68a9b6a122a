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
        if (!EnterFirstElement(ref cursor)) return false;
        var start = cursor.ValueStart;
        if (!cursor.BeginObject()) return false;
        while (cursor.NextMember(out var name))
        {
            if (name.TextEquals("id"u8)) return EventId.TryRead(ref cursor, out id);
            if (!cursor.SkipValue()) break;
        }
        return cursor.Failed && TryIdBehind(message[start..], cursor.Error.Position - start, out id);
    }

    // Behind the error it is a guess. No string of JSON holds the bytes "id", since it would escape the quotes, so they name a
    // member. But whose? Where strings end is in doubt, and with it how deep a member stands: one that seems to be the event's
    // own is taken first, otherwise the first of all.
    private static bool TryIdBehind(ReadOnlyMemory<byte> text, int error, out EventId id)
    {
        id = default;
        var bytes = text.Span;
        var found = false;
        var inString = false;
        var depth = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'"':
                    if (i >= error && (depth == 1 || !found) && TryIdMember(text[i..], out var member))
                    {
                        id = member;
                        found = true;
                        if (depth == 1) return true;
                    }
                    inString = !inString;
                    break;
                case (byte)'\\' when inString:
                    i++;
                    break;
                case (byte)'{' or (byte)'[' when !inString:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !inString:
                    depth--;
                    break;
            }
        }
        return found;
    }

    private static bool TryIdMember(ReadOnlyMemory<byte> text, out EventId id)
    {
        id = default;
        var name = "\"id\""u8;
        if (!text.Span.StartsWith(name)) return false;
        var cursor = JsonCursor.AfterMemberName(text[name.Length..]);
        return EventId.TryRead(ref cursor, out id);
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
