using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>Reading and writing one value, by its form.</summary>
internal static class ValueEmitter
{
    /// <summary>An expression that is true when the value was read into <paramref name="target"/>, such as <c>out id</c>.</summary>
    public static string Read(ValueSpec value, string target) => value.Form switch
    {
        ValueForm.Boolean => $"cursor.ReadBoolean({target})",
        ValueForm.Int64 => $"cursor.ReadInt64({target})",
        ValueForm.Tail => $"{value.Type}.TryReadTail(ref cursor, {target})",
        _ => $"{value.Type}.TryRead(ref cursor, {target})",
    };

    /// <summary>A statement that writes what <paramref name="expression"/> yields.</summary>
    public static string Write(ValueSpec value, string expression) => value.Form switch
    {
        ValueForm.Boolean => $"sink.Boolean({expression});",
        ValueForm.Int64 => $"sink.Int64({expression});",
        _ => $"{expression}.WriteTo(ref sink);",
    };

    /// <summary>Reads a value into what <see cref="FieldEmitter.Target"/> says.</summary>
    public static void ReadInto(SourceWriter writer, ValueSpec value, string target, string errorName)
    {
        if (!value.IsOptional)
        {
            writer.Line($"if (!{Read(value, $"out {target}")}) return cursor.FailIn(\"{errorName}\");");
            return;
        }
        var present = $"{value.Local.TrimStart('@')}Present";
        writer.Line($"if (!{Read(value, $"out var {present}")}) return cursor.FailIn(\"{errorName}\");");
        writer.Line($"{target} = {present};");
    }

    /// <summary>Declares the local variable.</summary>
    public static void Declare(SourceWriter writer, ValueSpec value)
        => writer.Line($"{value.Type}{(value.IsOptional ? "?" : "")} {value.Local} = default;");
}
