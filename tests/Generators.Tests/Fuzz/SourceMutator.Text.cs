namespace NostrToolkit.Generators.Tests;

/// <summary>Edits that know nothing of C#.</summary>
internal sealed partial class SourceMutator
{
    private static readonly string[] Beginnings =
    [
        "[", "[NostrMessage", "[NostrMessage(", "[NostrMessage(\"", "[NostrMessage(\"X\", Direction.", "[NostrObject(RejectsUnknown =", "[NostrMatcher(typeof(", "[MessageHandler(",
        "[Member(", "[Optional]", "[Optional", "public readonly partial record struct", "partial record struct X(", "partial record struct X(long", "partial record struct (long A);",
        "[NostrMessage(\"X\", Direction.ToRelay)] partial record struct", "[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(", "(", "{", "}", "<", "\"", "/*", "#if X\n", "\"\"\"\n", "$\"{",
        "[NostrObject] partial record struct R([Member(\"r\")] R Self);", "[NostrObject] partial record struct P([Member(\"q\")] Q Q); [NostrObject] partial record struct Q([Member(\"p\"), Optional] P? P);",
        "[NostrMessage(\"X\", Direction.ToRelay), NostrMessage(\"Y\", Direction.ToRelay)] partial record struct Twice(long A);", "using X = ", "using ", "namespace ", "namespace A.", ";", "\0", "\uD800", "😀",
    ];

    private string Truncate(string text) => text[.._random.Next(text.Length + 1)];

    private string Cut(string text)
    {
        var start = _random.Next(text.Length + 1);
        return text.Remove(start, _random.Next(Math.Min(text.Length - start, Chance(3) ? 400 : 20) + 1));
    }

    private string HalfTyped(string text)
    {
        var lines = text.Split('\n');
        var line = _random.Next(lines.Length);
        lines[line] = Chance(2) ? Any(Beginnings) + lines[line] : $"{lines[line]} {Any(Beginnings)}";
        return string.Join('\n', lines);
    }

    // Some lines of another file: types and members that are there twice, or in the wrong place.
    private string Transplant(string text, string other)
    {
        var from = other.Split('\n');
        var start = _random.Next(from.Length);
        var lines = text.Split('\n').ToList();
        lines.InsertRange(_random.Next(lines.Count + 1), from.Skip(start).Take(_random.Next(1, 12)));
        return string.Join('\n', lines);
    }
}
