using System.Text;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What is wrong with a parameter of an object: it has a member of its own, gathers members, or keeps the text.</summary>
internal static class MemberFault
{
    // Members already seen are the bits of one uint.
    private const int MaxMembers = 32;

    /// <summary><see langword="null"/> if nothing is.</summary>
    public static ElementFault? Of(Element element, ShapeProject project)
    {
        if (element.Parameter.Ordinal >= MaxMembers) return new($"is number {element.Parameter.Ordinal + 1}, and an object has room for {MaxMembers}");
        if (element.Codec == ElementCodec.Unknown) return null;
        if (project.IsSourceText(element.Parameter)) return OfText(element, project);
        if (project.PrefixOf(element.Parameter) is not null) return OfPrefix(element);
        if (project.MemberOf(element.Parameter) is null)
            return new("has no [Member], so nothing of the object is read into it: name its member", ElementFault.AddMember, WireNameOf(element.Name));
        return element.Codec == ElementCodec.Tail ? OfTail(element, project) : ValueFault.Of(element, project);
    }

    private static ElementFault? OfText(Element element, ShapeProject project)
    {
        var memory = project.Compilation.GetTypeByMetadataName(KnownTypes.ReadOnlyMemory);
        var bytes = memory?.Construct(project.Compilation.GetSpecialType(SpecialType.System_Byte));
        return bytes is null || SymbolEqualityComparer.Default.Equals(element.Parameter.Type, bytes)
            ? null
            : element.IsNullable
                ? new ElementFault("receives the object's own text, which is never missing, as 'ReadOnlyMemory<byte>'")
                : ElementFault.ForType($"receives the object's own text, which is a 'ReadOnlyMemory<byte>', not a '{element.TypeName}'", bytes);
    }

    private static ElementFault? OfPrefix(Element element) => element switch
    {
        { Codec: not ElementCodec.Members } => new($"gathers members, which '{element.TypeName}' cannot: that takes an IJsonMembers of itself, such as TagFilterList"),
        { IsNullable: true } => new("gathers members, of which there may be none, so it is never missing: remove the question mark"),
        _ => null,
    };

    private static ElementFault OfTail(Element element, ShapeProject project)
    {
        var text = $"is '{element.TypeName}', which takes all elements that are left of a message, and a member is one value";
        var tail = project.Compilation.GetTypeByMetadataName(KnownTypes.JsonTail);
        return element.Type is INamedTypeSymbol { TypeArguments.Length: 1 } type && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, tail)
            && project.Compilation.GetTypeByMetadataName(KnownTypes.JsonList)?.Construct(type.TypeArguments[0]) is { } list
                ? ElementFault.ForType($"{text}: use '{list.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'", list)
                : new ElementFault($"{text}: use a JsonList<T>");
    }

    // Nostr writes created_at where C# writes CreatedAt.
    private static string WireNameOf(string name)
    {
        var wire = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && !char.IsUpper(name[at - 1])) wire.Append('_');
            wire.Append(char.ToLowerInvariant(name[at]));
        }
        return wire.ToString();
    }
}
