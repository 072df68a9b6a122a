using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads one member of a <c>[NostrKind]</c>: a positional parameter or a property.</summary>
internal static class KindMemberParser
{
    /// <summary><see langword="null"/> for a member without an annotation, or of a type that does not fit it.</summary>
    public static KindMemberSpec? Parse(ISymbol member)
    {
        // A parameter that is being typed has no name yet.
        if (member.Name.Length == 0) return null;
        var type = member is IParameterSymbol parameter ? parameter.Type : ((IPropertySymbol)member).Type;
        if (AnnotationParser.Find(member, KnownNames.Tag) is { } tag) return ParseTag(member, type, tag);
        if (AnnotationParser.Find(member, KnownNames.Content) is { } content) return ParseContent(member, type, content);
        return AnnotationParser.Find(member, KnownNames.OtherTags) is not null && type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) == KnownNames.ListOfTags
            ? Create(member, KindMemberRole.OtherTags, Occurrence.Repeated, TextSpec.BuiltIn(""))
            : null;
    }

    /// <summary>Whether a member says that it stands for something, rightly or not.</summary>
    public static bool IsAnnotated(ISymbol member)
        => new[] { KnownNames.Tag, KnownNames.Content, KnownNames.OtherTags }.Any(name => AnnotationParser.Find(member, name) is not null);

    private static KindMemberSpec? ParseTag(ISymbol member, ITypeSymbol type, AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not string name || !Literal.CanSpell(name)) return null;
        var (occurrence, value) = OccurrenceParser.Parse(type);
        if (occurrence == Occurrence.Presence) return Create(member, KindMemberRole.Tag, occurrence, TextSpec.BuiltIn(""), name);
        if (TextParser.Parse(value, member) is { } text) return Create(member, KindMemberRole.Tag, occurrence, text, name, text);
        return TagParser.ParseUse(value, member.ContainingAssembly) is var (whole, first) ? Create(member, KindMemberRole.Tag, occurrence, whole, name, first) : null;
    }

    private static KindMemberSpec? ParseContent(ISymbol member, ITypeSymbol type, AttributeData attribute)
    {
        var (occurrence, value) = OccurrenceParser.Parse(type);
        var role = Argument(attribute, "Encrypted")?.Value is true ? KindMemberRole.EncryptedContent : KindMemberRole.Content;
        if (Argument(attribute, "Json") is { IsNull: false } json)
        {
            // JSON has lists and booleans of its own.
            if (occurrence is Occurrence.Repeated or Occurrence.Presence) (occurrence, value) = (Occurrence.Required, type);
            return json.Value is INamedTypeSymbol context && IsJsonContext(context)
                ? Create(member, role, occurrence, new TextSpec(TypeParser.NameOf(value), TextForm.Json, TypeParser.NameOf(context), default))
                : null;
        }
        return occurrence is Occurrence.Required or Occurrence.Optional && TextParser.Parse(value, member) is { } text
            ? Create(member, role, occurrence, text)
            : null;
    }

    private static TypedConstant? Argument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
            if (argument.Key == name) return argument.Value;
        return null;
    }

    // Derived from the serializer's, and not an open generic one.
    private static bool IsJsonContext(INamedTypeSymbol context)
    {
        if (context.IsUnboundGenericType) return false;
        for (var type = context.BaseType; type is not null; type = type.BaseType)
            if (type.ToDisplayString() == KnownNames.JsonContext) return true;
        return false;
    }

    private static KindMemberSpec Create(
        ISymbol member, KindMemberRole role, Occurrence occurrence, TextSpec text, string tag = "", TextSpec? indexed = null)
        => new(
            member.Name,
            role,
            tag,
            occurrence,
            text,
            AnnotationParser.Find(member, KnownNames.Lenient) is not null && occurrence != Occurrence.Required,
            member is IParameterSymbol,
            IsIndexed(tag) ? indexed : null);

    // NIP-01: "all single-letter (only english alphabet letters: a-z, A-Z) key tags".
    private static bool IsIndexed(string tag) => tag.Length == 1 && (tag[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
