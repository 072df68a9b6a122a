using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary>An event's id in the obvious way: values decoded by System.Text.Json, spelled character by character as NIP-01 says, hashed.</summary>
internal static class SlowCanonical
{
    public static string IdOf(JsonElement member)
    {
        var text = new StringBuilder("[0,");
        Append(text, member.GetProperty("pubkey"));
        text.Append(',').Append(member.GetProperty("created_at").GetInt64().ToString(CultureInfo.InvariantCulture));
        text.Append(',').Append(member.GetProperty("kind").GetInt32().ToString(CultureInfo.InvariantCulture)).Append(',');
        Append(text, member.GetProperty("tags"));
        text.Append(',');
        Append(text, member.GetProperty("content"));
        return Hash(text.Append(']'));
    }

    public static string Hash(StringBuilder canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));

    /// <summary>A string as NIP-01 spells it, quotes included.</summary>
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '\n' => "\\n",
                '"' => "\\\"",
                '\\' => "\\\\",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }
        text.Append('"');
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            Append(text, value.GetString()!);
            return;
        }
        text.Append('[');
        var separator = "";
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Append(text, item);
            separator = ",";
        }
        text.Append(']');
    }
}
