using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary>A message of the catalogue as the NIPs word it: a name, then elements of these kinds, then whatever a later NIP adds.</summary>
/// <param name="Name">The first element.</param>
/// <param name="Elements">What the elements after it have to be.</param>
internal sealed record SlowMessage(string Name, params Func<JsonElement, bool>[] Elements)
{
    /// <summary>What the element after those has to be, if there is one.</summary>
    public Func<JsonElement, bool>? Optional { get; init; }

    /// <summary>What each element after those has to be, one or more; null: anything, and it is ignored.</summary>
    public Func<JsonElement, bool>? Tail { get; init; }

    /// <summary>Whether the whole text is such a message.</summary>
    public bool Accepts(ReadOnlyMemory<byte> text)
    {
        if (SlowJson.Parse(text) is not { ValueKind: JsonValueKind.Array } array) return false;
        JsonElement[] elements = [.. array.EnumerateArray()];
        if (elements.Length <= Elements.Length || !SlowRules.IsText(elements[0]) || elements[0].GetString() != Name) return false;
        if (!Elements.Zip(elements.Skip(1)).All(static pair => pair.First(pair.Second))) return false;
        var rest = elements[(1 + Elements.Length)..];
        if (Optional is not null && rest.Length > 0 && !Optional(rest[0])) return false;
        return Tail is null || (rest.Length > 0 && rest.All(Tail));
    }
}
