using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary>Whether an event may be stored as it came: the seven members, names and digits not escaped, no white space between tokens.</summary>
internal static class SlowCompact
{
    private static readonly string[] Names = ["content", "created_at", "id", "kind", "pubkey", "sig", "tags"];

    public static bool IsCompact(ReadOnlySpan<byte> json, JsonElement member)
        => member.EnumerateObject().Select(static part => part.Name).Order(StringComparer.Ordinal).SequenceEqual(Names)
            && Array.TrueForAll(Names, name => member.GetRawText().Contains($"\"{name}\":", StringComparison.Ordinal))
            && IsPlain(member, "id") && IsPlain(member, "pubkey") && IsPlain(member, "sig")
            && !HasSpace(json);

    private static bool IsPlain(JsonElement member, string name) => !member.GetProperty(name).GetRawText().Contains('\\');

    private static bool HasSpace(ReadOnlySpan<byte> json)
    {
        var isInString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"') isInString = !isInString;
            else if (json[i] == '\\') i++;
            else if (!isInString && json[i] <= ' ') return true;
        }
        return false;
    }
}
