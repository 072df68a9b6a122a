using System.Text;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>The tags of a kind by number: which are required, how they are found, what they are called.</summary>
internal static class TagTableEmitter
{
    public static void Emit(SourceWriter writer, KindSpec spec)
    {
        var tags = spec.Tags
            .Select(static (tag, index) => (tag.TagName, Length: Encoding.UTF8.GetByteCount(tag.TagName), Index: index, IsRequired: tag.Occurrence == Occurrence.Required))
            .ToList();
        var required = tags.Where(static tag => tag.IsRequired).Aggregate(0ul, static (bits, tag) => bits | 1ul << tag.Index);
        if (required != 0)
        {
            writer.Line($"private const ulong RequiredTags = 0x{required:X};");
            writer.Line();
        }

        using (writer.Block($"private static int IndexOfTag(in {Runtime.JsonString} name)"))
        {
            writer.Line($"""
                if (name.Escapes == {Runtime.JsonEscapes}.None) return IndexOfTag(name.Raw.Span);
                global::System.Span<byte> decoded = stackalloc byte[{tags.Max(static tag => tag.Length)}];
                var length = name.Unescape(decoded);
                return length < 0 ? -1 : IndexOfTag(decoded[..length]);
                """);
        }
        writer.Line();

        using (writer.Block($"private static int IndexOfTag({Runtime.Span} name) => name.Length switch"))
        {
            foreach (var tag in tags.OrderBy(static tag => tag.Length).ThenBy(static tag => tag.Index))
                writer.Line($"{tag.Length} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Of(tag.TagName)}u8) => {tag.Index},");
            writer.Line("_ => -1,");
        }
        writer.EndExpression();
        if (required == 0) return;
        writer.Line();

        using (writer.Block("private static string NameOfTag(int tag) => tag switch"))
        {
            foreach (var tag in tags.Where(static tag => tag.IsRequired)) writer.Line($"{tag.Index} => {Literal.Of(tag.TagName)},");
            writer.Line("_ => \"\",");
        }
        writer.EndExpression();
    }
}
