using Microsoft.CodeAnalysis;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Annotations of positional members, which stand on the parameter or, behind <c>property:</c>, on the property.</summary>
internal static class AnnotationParser
{
    public static AttributeData? Find(ISymbol member, string name)
        => ValueParser.Attribute(member, name) ?? (PropertyOf(member) is { } property ? ValueParser.Attribute(property, name) : null);

    private static IPropertySymbol? PropertyOf(ISymbol member)
        => member is IParameterSymbol
            ? member.ContainingType?.GetMembers(member.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : null;
}
