using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>The members of an object by number: which are required, how they are found, what they are called.</summary>
internal static class MemberTableEmitter
{
    public static void Emit(SourceWriter writer, ObjectSpec spec)
    {
        var members = Members(spec).ToList();
        if (RequiredMembers(spec) is not 0 and var required)
        {
            writer.Line($"private const uint RequiredMembers = 0b{Convert.ToString(required, 2)};");
            writer.Line();
        }

        writer.Line($"[{Runtime.MethodImpl}({Runtime.MethodImplOptions}.AggressiveInlining)]");
        using (writer.Block($"private static int IndexOfMember({Runtime.Span} name) => name.Length switch"))
        {
            foreach (var (name, index) in members.OrderBy(static member => member.Name.Length).ThenBy(static member => member.Index))
                writer.Line($"{name.Length} when global::System.MemoryExtensions.SequenceEqual(name, \"{name}\"u8) => {index},");
            writer.Line("_ => -1,");
        }
        writer.EndExpression();
        writer.Line();

        using (writer.Block($"private static int IndexOfEscapedMember({Runtime.JsonString} name)"))
        {
            writer.Line($"""
                global::System.Span<byte> decoded = stackalloc byte[{members.Select(static member => member.Name.Length).DefaultIfEmpty().Max()}];
                var length = name.Unescape(decoded);
                return length < 0 ? -1 : IndexOfMember(decoded[..length]);
                """);
        }
        writer.Line();

        using (writer.Block("private static string NameOfMember(int member) => member switch"))
        {
            foreach (var (name, index) in members) writer.Line($"{index} => \"{name}\",");
            writer.Line("_ => \"\",");
        }
        writer.EndExpression();
    }

    /// <summary>One bit for each member that must be there.</summary>
    public static int RequiredMembers(ObjectSpec spec)
        => spec.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.Member)
            .Select(static (parameter, index) => parameter.Value.IsOptional ? 0 : 1 << index)
            .Sum();

    private static IEnumerable<(string Name, int Index)> Members(ObjectSpec spec)
        => spec.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.Member)
            .Select(static (parameter, index) => (parameter.WireName, index));
}
