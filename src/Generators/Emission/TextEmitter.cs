using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>Values and the texts they stand as, by their form.</summary>
internal static class TextEmitter
{
    /// <summary>
    /// Reads a text into a variable that exists, or fails. A text that is taken as it is cannot fail.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">How.</param>
    /// <param name="source">The text.</param>
    /// <param name="assign">The statement that takes the value.</param>
    /// <param name="fail">Writes what happens to a malformed one; nothing where it is passed over.</param>
    public static void EmitParse(SourceWriter writer, TextSpec text, string source, Func<string, string> assign, Action<string>? fail)
    {
        if (text.Form == TextForm.Text)
        {
            writer.Line(assign($"{source}.ToString()"));
            return;
        }
        if (fail is null)
        {
            writer.Line($"if ({Parse(text, source, "read")}) {assign("read")}");
            return;
        }
        fail($"if (!{Parse(text, source, "read")})");
        writer.Line(assign("read"));
    }

    /// <summary>An expression that is true when the text was read into a new variable.</summary>
    public static string Parse(TextSpec text, string source, string variable) => text.Form switch
    {
        TextForm.BuiltIn => $"{Runtime.TagText}.TryParse({source}, out {text.Type} {variable})",
        TextForm.Converter => $"{Runtime.TagText}.TryParse<{text.Type}, {text.Converter}>({source}, out var {variable})",
        TextForm.Enumeration => $"TryParse_{MethodOf(text)}({source}, out var {variable})",
        TextForm.Json => $"{Runtime.ContentText}.TryReadJson<{text.Type}>({source}, {text.Converter}.Default, out var {variable})",
        _ => $"{Runtime.WholeTag}.TryRead<{text.Type}>({source}, out var {variable}, out var element)",
    };

    /// <summary>An expression that is the text of a value.</summary>
    public static string Format(TextSpec text, string value) => text.Form switch
    {
        TextForm.Text => value,
        TextForm.BuiltIn => $"{Runtime.TagText}.Format({value})",
        TextForm.Converter => $"{Runtime.TagText}.Format<{text.Type}, {text.Converter}>({value})",
        TextForm.Enumeration => $"Format_{MethodOf(text)}({value})",
        TextForm.Json => $"{Runtime.ContentText}.WriteJson<{text.Type}>({value}, {text.Converter}.Default)",
        _ => throw new InvalidOperationException("A whole tag is no text."),
    };

    /// <summary>The names of the enumerations among the texts, each once.</summary>
    public static void EmitEnumerations(SourceWriter writer, IEnumerable<TextSpec> texts)
    {
        foreach (var text in texts.Where(static text => text.Form == TextForm.Enumeration).Distinct())
        {
            writer.Line();
            using (writer.Block($"private static bool TryParse_{MethodOf(text)}(in {Runtime.JsonString} text, out {text.Type} value)"))
            {
                foreach (var name in text.Names)
                {
                    writer.Line($"value = {name.Name};");
                    writer.Line($"if (text.TextEquals({Literal.Of(name.WireName)}u8)) return true;");
                }
                writer.Line("value = default;");
                writer.Line("return false;");
            }
            writer.Line();
            using (writer.Block($"private static string Format_{MethodOf(text)}({text.Type} value) => value switch"))
            {
                foreach (var name in text.Names.Where(static name => !name.IsAlias)) writer.Line($"{name.Name} => {Literal.Of(name.WireName)},");
                writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"The enumeration has no such member.\"),");
            }
            writer.EndExpression();
        }
    }

    private static string MethodOf(TextSpec text) => Identifier.From(text.Type.Replace("global::", ""));
}
