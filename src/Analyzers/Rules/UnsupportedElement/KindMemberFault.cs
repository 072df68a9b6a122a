using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What is wrong with a member of a kind: it stands for tags of one name, for the content, or for all other tags.</summary>
internal static class KindMemberFault
{
    // Tags already seen are the bits of one ulong.
    private const int MaxTags = 64;

    /// <summary>Of all members, in their order.</summary>
    public static IEnumerable<(KindMember Member, ElementFault Fault)> Of(AnnotatedType kind, ShapeProject project)
    {
        var tags = 0;
        var seen = new Dictionary<KindRole, string>();
        foreach (var member in project.KindMembers.Of(kind))
        {
            if (member.Role == KindRole.Tag) tags++;
            var fault = Of(member, project);
            if (fault is null && tags > MaxTags && member.Role == KindRole.Tag) fault = new($"stands for tag number {tags}, and a kind has room for {MaxTags}");
            if (fault is null && member.Role is KindRole.Content or KindRole.OtherTags)
            {
                if (seen.TryGetValue(member.Role, out var first)) fault = new($"stands for what '{first}' stands for already");
                else seen.Add(member.Role, member.Name);
            }
            if (fault is not null) yield return (member, fault);
        }
    }

    private static ElementFault? Of(KindMember member, ShapeProject project) => member switch
    {
        { Role: KindRole.None } => new("cannot be left out, but stands for nothing: mark it [Tag], [Content] or [OtherTags]"),
        { Symbol: IPropertySymbol { SetMethod: null } } => new("cannot be set when an event is read: give it an 'init'", ElementFault.AddInit),
        _ when ShapeProject.IsUnknown(member.Type) => null,
        { Role: KindRole.Tag } => OfTag(member, project),
        { Role: KindRole.Content } => OfContent(member, project),
        _ => OfOtherTags(member, project.Compilation),
    };

    private static ElementFault? OfTag(KindMember member, ShapeProject project)
    {
        var (occurrence, type) = Occurrences.Of(member.Type);
        return occurrence == Occurrence.Presence || project.Texts.HasText(type, member.Symbol) || project.Texts.IsTag(type)
            ? null
            : TextFault.Of(member.Symbol, member.Type, project);
    }

    private static ElementFault? OfContent(KindMember member, ShapeProject project)
    {
        var json = member.Attribute!.NamedArguments.FirstOrDefault(static argument => argument.Key == "Json").Value;
        if (json is { Kind: TypedConstantKind.Type, IsNull: false })
            return json.Value is INamedTypeSymbol context && IsJsonContext(context, project.Compilation)
                ? null
                : new ElementFault($"is read as JSON by '{((ITypeSymbol)json.Value!).Name}', which is no JsonSerializerContext");
        var (occurrence, type) = Occurrences.Of(member.Type);
        if (occurrence is Occurrence.Repeated or Occurrence.Presence)
            return new($"is '{member.TypeName}', but the content is one text: name a JsonSerializerContext if it is JSON");
        return project.Texts.HasText(type, member.Symbol) ? null : TextFault.Of(member.Symbol, member.Type, project);
    }

    private static ElementFault? OfOtherTags(KindMember member, Compilation compilation)
    {
        var list = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IReadOnlyList_T);
        var tags = list.Construct(list.Construct(compilation.GetSpecialType(SpecialType.System_String)));
        return member.Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) == tags.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
            ? null
            : ElementFault.ForType($"keeps tags as 'IReadOnlyList<IReadOnlyList<string>>', not as '{member.TypeName}'", tags);
    }

    private static bool IsJsonContext(INamedTypeSymbol context, Compilation compilation)
    {
        if (context.IsUnboundGenericType || compilation.GetTypeByMetadataName(KnownTypes.JsonContext) is not { } known) return false;
        for (var type = context.BaseType; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(type, known)) return true;
        return false;
    }
}
