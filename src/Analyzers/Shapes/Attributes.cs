using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>Annotations of members. Those of positional ones stand on the parameter or, behind <c>property:</c>, on the property.</summary>
internal static class Attributes
{
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null) return null;
        return symbol.GetAttributes().FirstOrDefault(Is) ?? PropertyOf(symbol)?.GetAttributes().FirstOrDefault(Is);

        bool Is(AttributeData found) => SymbolEqualityComparer.Default.Equals(found.AttributeClass, attribute);
    }

    /// <summary>Where the first argument stands, or else the member.</summary>
    public static Location LocationOf(AttributeData attribute, ISymbol member)
        => attribute.ApplicationSyntaxReference?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].GetLocation()
            : member.Locations[0];

    private static IPropertySymbol? PropertyOf(ISymbol member)
        => member is IParameterSymbol ? member.ContainingType?.GetMembers(member.Name).OfType<IPropertySymbol>().FirstOrDefault() : null;
}
