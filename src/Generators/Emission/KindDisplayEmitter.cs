using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>What a debugger shows of a record: values, the length of lists, and of a content that is encrypted nothing.</summary>
internal static class KindDisplayEmitter
{
    public static void Emit(SourceWriter writer, KindSpec spec)
    {
        if (!spec.HasDisplay)
        {
            writer.Line();
            var parts = spec.Members.Select(Part).Prepend(Literal.Of($"{spec.Type.Name.TrimStart('@')} ({spec.Number})")).OfType<string>();
            writer.Line($"private string DebuggerDisplay => {string.Join(" + ", parts)};");
        }
        if (!spec.IsEncrypted || spec.HasText) return;
        writer.Line();
        writer.Line("/// <summary>The name of the type only: what was encrypted is not printed.</summary>");
        writer.Line($"public override string ToString() => {Literal.Of(spec.Type.Name.TrimStart('@'))};");
    }

    private static string? Part(KindMemberSpec member)
    {
        var property = $"this.{member.Property}";
        return (member.Role, member.Occurrence) switch
        {
            (KindMemberRole.EncryptedContent, _) => null,
            (KindMemberRole.Content, _) => $"{Literal.Of($" {member.Name}: ")} + {property}",
            (KindMemberRole.OtherTags, _) => $"{Literal.Of(" others: ")} + {property}.Count",
            (_, Occurrence.Repeated) => $"{Literal.Of($" {member.TagName}: ")} + {property}.Count",
            (_, Occurrence.Presence) => $"({property} ? {Literal.Of($" {member.TagName}")} : \"\")",
            (_, Occurrence.Optional) => $"({property} is null ? \"\" : {Literal.Of($" {member.TagName}: ")} + {property})",
            _ => $"{Literal.Of($" {member.TagName}: ")} + {property}",
        };
    }
}
