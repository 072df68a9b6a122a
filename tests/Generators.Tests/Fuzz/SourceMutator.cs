namespace NostrToolkit.Generators.Tests;

/// <summary>Edits as they happen to sources, and worse ones. The same seed makes the same edits.</summary>
internal sealed partial class SourceMutator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One edit of a text, or a few at once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">Another, that something is taken from.</param>
    public string Mutate(string text, string other)
    {
        do
        {
            text = _random.Next(12) switch
            {
                0 => Truncate(text),
                1 => Cut(text),
                2 => HalfTyped(text),
                3 => Transplant(text, other),
                4 or 5 => EditToken(text),
                6 or 7 => EditLiteral(text),
                8 => EditArguments(text),
                9 => EditName(text),
                10 => EditModifier(text),
                _ => EditSurroundings(text),
            };
        }
        while (_random.Next(4) == 0);
        return text;
    }

    /// <summary>One of them.</summary>
    public T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static string Splice(string text, int start, int length, string with) => string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));
}
