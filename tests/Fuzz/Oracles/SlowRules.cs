using System.Numerics;
using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary>What NIP-01 and the toolkit's stricter rules ask of each kind of value, one obvious function for each.</summary>
internal static class SlowRules
{
    public static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    public static bool IsBoolean(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    public static bool IsId(JsonElement value) => IsHex(value, 64);

    public static bool IsTime(JsonElement value) => IsInteger(value, long.MaxValue);

    public static bool IsKind(JsonElement value) => IsInteger(value, ushort.MaxValue);

    /// <summary>All seven members, each once; others are ignored.</summary>
    public static bool IsEvent(JsonElement value)
        => value.ValueKind == JsonValueKind.Object
            && HasOnce(value, "id", IsId)
            && HasOnce(value, "pubkey", IsId)
            && HasOnce(value, "created_at", IsTime)
            && HasOnce(value, "kind", IsKind)
            && HasOnce(value, "tags", IsTags)
            && HasOnce(value, "content", IsText)
            && HasOnce(value, "sig", static member => IsHex(member, 128));

    /// <summary>Known members only, each once at most: one that is not understood would widen the filter.</summary>
    public static bool IsFilter(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return false;
        var members = value.EnumerateObject().ToList();
        return members.Select(static member => member.Name).Distinct().Count() == members.Count && members.TrueForAll(IsFilterMember);
    }

    /// <summary>A filter, or one or more in a list.</summary>
    public static bool IsFilterUnion(JsonElement value) => IsFilter(value) || (IsListOf(value, IsFilter) && value.GetArrayLength() > 0);

    /// <summary>NIP-45: a count, and what may come with it; other members are ignored.</summary>
    public static bool IsCountResult(JsonElement value)
        => value.ValueKind == JsonValueKind.Object
            && HasOnce(value, "count", IsTime)
            && HasOnceOrNot(value, "approximate", IsBoolean)
            && HasOnceOrNot(value, "hll", static member => IsHex(member, 512));

    /// <summary>NIP-77: one byte or more, in hex.</summary>
    public static bool IsPayload(JsonElement value)
        => IsText(value) && value.GetString()! is var text && text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsFilterMember(JsonProperty member) => member.Name switch
    {
        "ids" or "authors" or "#e" or "#p" => IsListOf(member.Value, IsId),
        "kinds" => IsListOf(member.Value, IsKind),
        "since" or "until" or "limit" => IsTime(member.Value),
        "search" => IsText(member.Value),
        ['#', var letter] => char.IsAsciiLetter(letter) && IsListOf(member.Value, IsText),
        _ => false,
    };

    private static bool IsTags(JsonElement value)
        => IsListOf(value, static tag => IsListOf(tag, IsText) && tag.GetArrayLength() > 0);

    private static bool IsListOf(JsonElement value, Func<JsonElement, bool> isItem)
        => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(isItem);

    private static bool IsHex(JsonElement value, int digits)
        => IsText(value) && value.GetString()! is var text && text.Length == digits && text.All(char.IsAsciiHexDigitLower);

    // No fraction, no exponent, no second spelling of zero, no minus.
    private static bool IsInteger(JsonElement value, long most)
        => value.ValueKind == JsonValueKind.Number && value.GetRawText() is var digits && digits.All(char.IsAsciiDigit) && BigInteger.Parse(digits) <= most;

    private static bool HasOnceOrNot(JsonElement value, string name, Func<JsonElement, bool> isRight)
        => value.EnumerateObject().All(member => member.Name != name) || HasOnce(value, name, isRight);

    private static bool HasOnce(JsonElement value, string name, Func<JsonElement, bool> isRight)
        => value.EnumerateObject().Where(member => member.Name == name).ToList() is [var only] && isRight(only.Value);
}
