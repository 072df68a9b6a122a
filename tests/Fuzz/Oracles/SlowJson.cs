using System.Text.Json;
using System.Text.Unicode;

namespace NostrToolkit.Fuzz;

/// <summary>RFC 8259 as System.Text.Json's document has it, and the two points where the toolkit is stricter: UTF-8 and surrogates.</summary>
internal static class SlowJson
{
    /// <summary>The one value that the whole text is; null: it is none.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> text)
    {
        if (!Utf8.IsValid(text.Span)) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return IsUnicode(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsUnicode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(IsUnicode),
        JsonValueKind.Object => value.EnumerateObject().All(static member => CanBeTold(() => member.Name) && IsUnicode(member.Value)),
        JsonValueKind.String => CanBeTold(value.GetString),
        _ => true,
    };

    private static bool CanBeTold(Func<string?> text)
    {
        try
        {
            return text() is not null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate.
            return false;
        }
    }
}
