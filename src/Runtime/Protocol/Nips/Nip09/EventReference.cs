using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Event ids as values of tags, in which they are but strings.</summary>
internal static class EventReference
{
    public static bool TryParse(in JsonString value, out EventId id)
    {
        Bytes32 bytes = default;
        var parsed = HexDigits.TryDecode(value, bytes);
        id = new EventId(bytes);
        return parsed;
    }
}
