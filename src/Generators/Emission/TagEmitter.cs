using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="TagSpec"/> to how one tag is read and written.</summary>
internal static class TagEmitter
{
    public static string Emit(TagSpec spec)
        => FileEmitter.Emit(spec.Type, null, $"{Runtime.NostrTag}<{spec.Type.FullName}>", writer =>
        {
            EmitRead(writer, spec);
            writer.Line();
            EmitWrite(writer, spec);
            EqualityEmitter.Emit(writer, spec.Type, spec.Equality);
            TextEmitter.EmitEnumerations(writer, spec.Elements.Select(static element => element.Text));
        });

    private static void EmitRead(SourceWriter writer, TagSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        using var block = writer.Block($"public static bool TryRead(in {Runtime.Tag} tag, {Runtime.MaybeNullWhenFalse} out {spec.Type.FullName} value, out int element)");
        writer.Line("""
            value = default;
            element = 0;
            var strings = tag.GetEnumerator();
            strings.MoveNext();
            """);
        for (var index = 0; index < spec.Elements.Count; index++)
        {
            writer.Line();
            EmitReadElement(writer, spec.Elements[index], index + 1);
        }
        writer.Line();
        writer.Line($"value = new {spec.Type.FullName}({string.Join(", ", spec.Elements.Select(static (element, index) => Local(index) + (element.Occurrence == Occurrence.Repeated ? ".ToArray()" : "")))});");
        writer.Line("return true;");
    }

    private static string Local(int index) => $"element{index + 1}";

    private static void EmitReadElement(SourceWriter writer, TagElementSpec element, int index)
    {
        var local = Local(index - 1);
        writer.Line($"element = {index};");
        switch (element.Occurrence)
        {
            case Occurrence.Required:
                if (element.Text.Form == TextForm.Text)
                {
                    writer.Line("if (!strings.MoveNext()) return false;");
                    writer.Line($"var {local} = strings.Current.ToString();");
                    break;
                }
                writer.Line($"if (!strings.MoveNext() || !{TextEmitter.Parse(element.Text, "strings.Current", local)}) return false;");
                break;
            case Occurrence.Optional:
                writer.Line($"{element.Text.Type}? {local} = null;");
                using (writer.Block("if (strings.MoveNext() && !strings.Current.IsEmpty)"))
                    EmitParse(writer, element, value => $"{local} = {value};");
                break;
            default:
                writer.Line($"var {local} = new {Runtime.TagValues}<{element.Text.Type}>(global::System.Math.Max(0, tag.Count - {index}));");
                using (writer.Block("for (; strings.MoveNext(); element++)"))
                    EmitParse(writer, element, value => $"{local}.Add({value});");
                break;
        }
    }

    private static void EmitParse(SourceWriter writer, TagElementSpec element, Func<string, string> assign)
        => TextEmitter.EmitParse(writer, element.Text, "strings.Current", assign, element.IsLenient ? null : condition => writer.Line($"{condition} return false;"));

    private static void EmitWrite(SourceWriter writer, TagSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        using var block = writer.Block($"public {Runtime.Strings} ToTag(string name)");
        writer.Line($"var strings = new {Runtime.List}<string>({spec.Elements.Count + 1}) {{ name }};");
        foreach (var element in spec.Elements)
        {
            switch (element.Occurrence)
            {
                case Occurrence.Required:
                    writer.Line($"strings.Add({TextEmitter.Format(element.Text, $"this.{element.Property}")});");
                    break;
                case Occurrence.Optional:
                    writer.Line($"strings.Add(this.{element.Property} is {{ }} {LocalOf(element)} ? {TextEmitter.Format(element.Text, LocalOf(element))} : \"\");");
                    break;
                default:
                    writer.Line($"foreach (var item in this.{element.Property}) strings.Add({TextEmitter.Format(element.Text, "item")});");
                    break;
            }
        }
        // A tail tells nothing of what is missing before it.
        var required = spec.Elements.Count(static element => element.Occurrence == Occurrence.Required);
        if (spec.Elements.Count > required && !spec.Elements.Any(static element => element.Occurrence == Occurrence.Repeated))
            writer.Line($"while (strings.Count > {required + 1} && strings[^1].Length == 0) strings.RemoveAt(strings.Count - 1);");
        writer.Line("return strings;");
    }

    private static string LocalOf(TagElementSpec element) => $"own{element.Name}";
}
