using System.Text;

namespace NostrToolkit.Benchmarks.Generation;

/// <summary>The same types as source code, ten to a file: for our generators, and for System.Text.Json's as its users write them.</summary>
internal static class Spelling
{
    private const int TypesPerFile = 10;

    public static List<string> Ours(IReadOnlyList<Shape> shapes)
        => [.. shapes.Chunk(TypesPerFile).Select(static types => Text("using NostrToolkit;\nusing NostrToolkit.Wire;", types.Select(Ours)))];

    public static List<string> Peer(IReadOnlyList<Shape> shapes)
        => [.. shapes.Chunk(TypesPerFile).Select(static types => Text("using System.Text.Json.Serialization;", types.Select(Peer))), Context(shapes)];

    private static string Ours(Shape shape)
    {
        var fields = shape.Fields.Select(field =>
        {
            var member = shape.Verb is null ? $"[Member(\"{field.WireName}\")] " : "";
            return field.IsOptional ? $"{member}[Optional] {field.Ours}? {field.Name}" : $"{member}{field.Ours} {field.Name}";
        });
        var attribute = shape.Verb is { } verb ? $"NostrMessage(\"{verb}\", Direction.ToClient)" : "NostrObject";
        return $"[{attribute}] public readonly partial record struct {shape.Name}({string.Join(", ", fields)});";
    }

    private static string Peer(Shape shape)
    {
        var fields = shape.Fields.Select(static field
            => $"[property: JsonPropertyName(\"{field.WireName}\")] {field.Peer}{(field.IsOptional ? "?" : "")} {field.Name}");
        return $"public sealed record {shape.Name}({string.Join(", ", fields)});";
    }

    // One context for all, so that what two types share is written once.
    private static string Context(IReadOnlyList<Shape> shapes)
        => Text("using System.Text.Json.Serialization;",
            [.. shapes.Select(static shape => $"[JsonSerializable(typeof({shape.Name}))]"), "public sealed partial class AcmeContext : JsonSerializerContext;"]);

    private static string Text(string usings, IEnumerable<string> declarations)
        => new StringBuilder(usings).Append("\n\nnamespace Acme;\n\n").AppendJoin('\n', declarations).Append('\n').ToString();
}
