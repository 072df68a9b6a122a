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

    /// <summary>Reads a value into its local variable, declared before with the property's type.</summary>
    public static void ReadInto(SourceWriter writer, ValueSpec value, string errorName)
    {
        if (!value.IsOptional)
        {
            writer.Line($"if (!{Read(value, $"out {value.Local}")}) return cursor.FailIn(\"{errorName}\");");
            return;
        }
        var present = $"{value.Local.TrimStart('@')}Present";
        writer.Line($"if (!{Read(value, $"out var {present}")}) return cursor.FailIn(\"{errorName}\");");
        writer.Line($"{value.Local} = {present};");
    }

    /// <summary>Declares the local variable.</summary>
    public static void Declare(SourceWriter writer, ValueSpec value)
        => writer.Line($"{value.Type}{(value.IsOptional ? "?" : "")} {value.Local} = default;");
}
