using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>Equality of a record with lists: that of the compiler, but lists are equal by their elements.</summary>
internal static class EqualityEmitter
{
    public static void Emit(SourceWriter writer, TypeSpec type, EquatableArray<EqualitySpec> members)
    {
        if (members.Count == 0) return;
        var isClass = type.Keywords == "record";
        writer.Line();
        writer.Line("/// <summary>Whether all members are equal; lists are by their elements.</summary>");
        writer.Line($"public bool Equals({type.FullName}{(isClass ? "?" : "")} other)");
        using (writer.Indent())
        {
            var conditions = members.Select(static member => member.IsList
                ? $"{Runtime.ListEquality}.AreEqual(this.{member.Name}, other.{member.Name})"
                : $"{Runtime.EqualityComparer}<{member.Type}>.Default.Equals(this.{member.Name}, other.{member.Name})").ToList();
            if (isClass) conditions.Insert(0, "other is not null");
            for (var i = 0; i < conditions.Count; i++)
                writer.Line((i == 0 ? "=> " : "    && ") + conditions[i] + (i == conditions.Count - 1 ? ";" : ""));
        }
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line($"var hash = new {Runtime.HashCode}();");
            foreach (var member in members)
                writer.Line(member.IsList ? $"hash.Add({Runtime.ListEquality}.HashOf(this.{member.Name}));" : $"hash.Add(this.{member.Name});");
            writer.Line("return hash.ToHashCode();");
        }
    }
}
