using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="MessageSpec"/> to its codec: an array, its name first.</summary>
internal static class MessageEmitter
{
    public static string Emit(MessageSpec spec)
    {
        var entry = $"{Runtime.CatalogueEntry}(typeof({spec.Type.FullName}), \"{spec.Name}\", {Runtime.Direction}.{spec.Direction})";
        var face = $"{Runtime.Message}<{spec.Type.FullName}>";
        return FileEmitter.Emit(spec.Type, entry, face, writer =>
        {
            writer.Line($"static {Runtime.Span} {face}.Name => \"{spec.Name}\"u8;");
            writer.Line();
            writer.Line($"static {Runtime.Direction} {face}.Direction => {Runtime.Direction}.{spec.Direction};");
            writer.Line();
            FaceEmitter.Emit(writer, spec.Type);
            writer.Line();
            EmitRead(writer, spec);
            writer.Line();
            EmitWrite(writer, spec);
            if (spec.IsPlain) FieldEmitter.EmitAccessors(writer, spec.Type, spec.Elements);
        });
    }

    private static void EmitRead(SourceWriter writer, MessageSpec spec)
    {
        var hasTail = spec.Elements.Any(static element => element.Form == ValueForm.Tail);
        var hasOptional = spec.Elements.Any(static element => element.IsOptional);

        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static bool TryRead<TCursor>(ref TCursor cursor, out {spec.Type.FullName} value)");
        using (writer.Indent()) writer.Line(Runtime.CursorConstraint);
        using (writer.Block(""))
        {
            writer.Line("value = default;");
            if (!spec.IsPlain)
                foreach (var element in spec.Elements) ValueEmitter.Declare(writer, element);
            if (hasOptional) writer.Line("var ended = false;");
            writer.Line();
            writer.Line($"if (!{Runtime.MessageArray}.Begin(ref cursor, \"{spec.Name}\"u8)) return false;");
            foreach (var element in spec.Elements) EmitReadElement(writer, element, FieldEmitter.Target(element, spec.IsPlain));
            if (hasOptional) writer.Line($"if (cursor.Failed || (!ended && !{Runtime.MessageArray}.End(ref cursor))) return false;");
            else if (!hasTail) writer.Line($"if (!{Runtime.MessageArray}.End(ref cursor)) return false;");
            writer.Line();
            if (!spec.IsPlain)
                writer.Line($"value = new {spec.Type.FullName}({string.Join(", ", spec.Elements.Select(static element => element.Local))});");
            writer.Line("return true;");
        }
    }

    private static void EmitReadElement(SourceWriter writer, ValueSpec element, string target)
    {
        var errorName = element.Local.TrimStart('@');
        if (element.IsOptional)
        {
            writer.Line("ended = ended || !cursor.NextElement();");
            using (writer.Block("if (!ended)")) ValueEmitter.ReadInto(writer, element, target, errorName);
            return;
        }
        if (element.Form != ValueForm.Tail)
            writer.Line($"if (!{Runtime.MessageArray}.RequireElement(ref cursor)) return cursor.FailIn(\"{errorName}\");");
        ValueEmitter.ReadInto(writer, element, target, errorName);
    }

    private static void EmitWrite(SourceWriter writer, MessageSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public void WriteTo<TSink>(ref TSink sink)");
        using (writer.Indent()) writer.Line(Runtime.SinkConstraint);
        using (writer.Block(""))
        {
            writer.Line("sink.BeginArray();");
            writer.Line($"sink.String(\"{spec.Name}\"u8);");
            foreach (var element in spec.Elements)
            {
                writer.Line(element.IsOptional
                    ? $"if ({element.Property} is {{ }} {element.Local}) {ValueEmitter.Write(element, element.Local)}"
                    : ValueEmitter.Write(element, element.Property));
            }
            writer.Line("sink.EndArray();");
        }
    }
}
