using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrKind]</c> record to a <see cref="KindSpec"/>.</summary>
internal static class KindParser
{
    // Tags already seen are the bits of one ulong.
    private const int MaxTags = 64;

    // What the emitted record has beside the user's members.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Kind", "TryRead", "ToEvent", "AddressOf", "Filter", "DebuggerDisplay", "IndexOfTag", "NameOfTag", "RequiredTags");

    /// <summary><see langword="null"/> for a shape that has no events; scolding is the analyzers' work.</summary>
    public static KindSpec? Parse(AnnotatedType context, CancellationToken cancellationToken)
    {
        var type = context.TargetSymbol;
        if (type is not { IsRecord: true, TypeKind: TypeKind.Class, IsSealed: true, BaseType.SpecialType: SpecialType.System_Object }) return null;
        if (TypeParser.Parse(context, "record") is not { } declaration) return null;
        if (context.Attributes[0].ConstructorArguments.FirstOrDefault().Value is not ushort number) return null;
        if (Taken.Contains(type.Name) || type.GetMembers().Any(static member => Taken.Contains(member.Name))) return null;
        cancellationToken.ThrowIfCancellationRequested();
        return ParseMembers(type) is { } members
            ? new KindSpec(declaration, number, members, EqualityParser.Parse(type), Has(type, KnownNames.DebuggerDisplay), HasText(type))
            : null;
    }

    private static EquatableArray<KindMemberSpec>? ParseMembers(INamedTypeSymbol type)
    {
        if (RecordMember.PositionalOf(type) is not { } positional) return null;
        var symbols = new List<ISymbol>(positional.Where(static parameter => KindMemberParser.IsAnnotated(parameter) || !parameter.HasExplicitDefaultValue));
        foreach (var property in RecordMember.PropertiesOf(type))
        {
            if (KindMemberParser.IsAnnotated(property) && property.SetMethod is not null) symbols.Add(property);
            else if (KindMemberParser.IsAnnotated(property) || property.IsRequired) return null;
        }
        var members = symbols.Select(KindMemberParser.Parse).OfType<KindMemberSpec>().ToEquatableArray();
        return members.Count == symbols.Count && AreDistinct(members) ? members : null;
    }

    private static bool AreDistinct(EquatableArray<KindMemberSpec> members)
    {
        var tags = members.Where(static member => member.Role == KindMemberRole.Tag).ToList();
        return tags.Count <= MaxTags
            && tags.Select(static tag => tag.TagName).Distinct(StringComparer.Ordinal).Count() == tags.Count
            && members.Select(static member => member.Local).Distinct(StringComparer.Ordinal).Count() == members.Count
            && members.Count(static member => member.Role == KindMemberRole.OtherTags) <= 1
            && members.Count(static member => member.Role is KindMemberRole.Content or KindMemberRole.EncryptedContent) <= 1;
    }

    private static bool Has(ISymbol type, string attribute) => ValueParser.Attribute(type, attribute) is not null;

    private static bool HasText(INamedTypeSymbol type)
        => type.GetMembers("ToString").Any(static member => !member.IsImplicitlyDeclared);
}
