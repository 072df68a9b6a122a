using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From an <see cref="ObjectSpec"/> to its codec: an object whose members may come in any order, each once.</summary>
internal static class ObjectEmitter
{
    public static string Emit(ObjectSpec spec)
        => FileEmitter.Emit(spec.Type, null, $"{Runtime.JsonValue}<{spec.Type.FullName}>", writer =>
        {
            FaceEmitter.Emit(writer, spec.Type);
            writer.Line();
            EmitRead(writer, spec);
            writer.Line();
            EmitWrite(writer, spec);
            writer.Line();
            MemberTableEmitter.Emit(writer, spec);
            if (spec.IsPlain) FieldEmitter.EmitAccessors(writer, spec.Type, spec.Parameters.Select(static parameter => parameter.Value));
        });

    private static void EmitRead(SourceWriter writer, ObjectSpec spec)
    {
        var source = spec.Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.SourceText);
        var read = spec.Parameters.Where(static parameter => parameter.Role != ParameterRole.SourceText).ToList();

        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static bool TryRead<TCursor>(ref TCursor cursor, out {spec.Type.FullName} value)");
        using (writer.Indent()) writer.Line(Runtime.CursorConstraint);
        using (writer.Block(""))
        {
            writer.Line("value = default;");
            if (!spec.IsPlain)
                foreach (var parameter in read) ValueEmitter.Declare(writer, parameter.Value);
            writer.Line("var seen = 0u;");
            if (source is not null) writer.Line("var start = cursor.ValueStart;");
            writer.Line();
            writer.Line("if (!cursor.BeginObject()) return false;");
            using (writer.Block("while (cursor.NextRawMember(out var raw))")) EmitReadMember(writer, spec);
            writer.Line("if (cursor.Failed) return false;");
            if (MemberTableEmitter.RequiredMembers(spec) != 0)
            {
                writer.Line("var missing = ~seen & RequiredMembers;");
                writer.Line($"if (missing != 0) return cursor.Fail({Runtime.ReadErrorKind}.MissingMember, NameOfMember(global::System.Numerics.BitOperations.TrailingZeroCount(missing)));");
            }
            writer.Line();
            if (!spec.IsPlain)
                writer.Line($"value = new {spec.Type.FullName}({string.Join(", ", spec.Parameters.Select(Argument))});");
            else if (source is not null)
                writer.Line($"{FieldEmitter.Target(source.Value, spec.IsPlain)} = {Argument(source)};");
            writer.Line("return true;");
        }
    }

    private static string Argument(ParameterSpec parameter)
        => parameter.Role == ParameterRole.SourceText ? "cursor.Slice(start, cursor.ValueEnd)" : parameter.Value.Local;

    private static void EmitReadMember(SourceWriter writer, ObjectSpec spec)
    {
        writer.Line($"""
            var member = IndexOfMember(raw);
            var name = member < 0 ? cursor.MemberName : default;
            if (name.Escapes != {Runtime.JsonEscapes}.None) member = IndexOfEscapedMember(name);
            """);
        writer.Line($"if (!{Runtime.ObjectMembers}.Once(ref seen, member)) return cursor.Fail({Runtime.ReadErrorKind}.DuplicateMember, NameOfMember(member));");
        using (writer.Block("switch (member)"))
        {
            var index = 0;
            foreach (var parameter in spec.Parameters.Where(static parameter => parameter.Role == ParameterRole.Member))
            {
                writer.Line($"case {index++}:");
                using (writer.Indent())
                {
                    ValueEmitter.ReadInto(writer, parameter.Value, FieldEmitter.Target(parameter.Value, spec.IsPlain), parameter.WireName);
                    writer.Line("break;");
                }
            }
            foreach (var parameter in spec.Parameters.Where(static parameter => parameter.Role == ParameterRole.Prefix))
            {
                writer.Line($"case -1 when {Runtime.ObjectMembers}.HasPrefix(name, \"{parameter.WireName}\"u8):");
                using (writer.Indent())
                {
                    writer.Line($"if (!{parameter.Value.Type}.TryReadMember(ref cursor, name, ref {FieldEmitter.Target(parameter.Value, spec.IsPlain)})) return {Runtime.ObjectMembers}.FailIn(ref cursor, name);");
                    writer.Line("break;");
                }
            }
            writer.Line("default:");
            using (writer.Indent())
            {
                if (spec.RejectsUnknown)
                {
                    writer.Line($"return {Runtime.ObjectMembers}.FailUnknown(ref cursor, name);");
                    return;
                }
                writer.Line("if (!cursor.SkipValue()) return false;");
                writer.Line("break;");
            }
        }
    }

    private static void EmitWrite(SourceWriter writer, ObjectSpec spec)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public void WriteTo<TSink>(ref TSink sink)");
        using (writer.Indent()) writer.Line(Runtime.SinkConstraint);
        using (writer.Block(""))
        {
            writer.Line("sink.BeginObject();");
            foreach (var parameter in spec.Parameters) EmitWriteMember(writer, parameter);
            writer.Line("sink.EndObject();");
        }
    }

    private static void EmitWriteMember(SourceWriter writer, ParameterSpec parameter)
    {
        var value = parameter.Value;
        switch (parameter.Role)
        {
            case ParameterRole.Prefix:
                writer.Line($"{value.Property}.WriteTo(ref sink);");
                break;
            case ParameterRole.Member when value.IsOptional:
                using (writer.Block($"if ({value.Property} is {{ }} {value.Local})"))
                {
                    writer.Line($"sink.Name(\"{parameter.WireName}\"u8);");
                    writer.Line(ValueEmitter.Write(value, value.Local));
                }
                break;
            case ParameterRole.Member:
                writer.Line($"sink.Name(\"{parameter.WireName}\"u8);");
                writer.Line(ValueEmitter.Write(value, value.Property));
                break;
        }
    }
}
