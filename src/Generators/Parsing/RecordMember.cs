using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Parsing;

/// <summary>The members of a record that an initializer can fill: positional ones, then properties.</summary>
internal static class RecordMember
{
    /// <summary>The constructor whose parameters are the positional ones; <see langword="null"/> for a record without any.</summary>
    public static IMethodSymbol? PrimaryOf(INamedTypeSymbol type)
        => type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax);

    /// <summary>The parameters of the primary constructor; <see langword="null"/> if a record can be made neither by one nor without any.</summary>
    public static IReadOnlyList<IParameterSymbol>? PositionalOf(INamedTypeSymbol type)
    {
        if (PrimaryOf(type) is { } primary) return primary.Parameters;
        return type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty) ? [] : null;
    }

    /// <summary>The properties that are no positional ones, in the order of the source.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
        => type.GetMembers().OfType<IPropertySymbol>().Where(static property =>
            property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false }
            && !property.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is ParameterSyntax));

    /// <summary>The parameter that the string after the name of a tag goes to, also of a tag in another project.</summary>
    public static IParameterSymbol? FirstPositionalOf(INamedTypeSymbol type)
        => type.InstanceConstructors
            .Where(constructor => constructor.Parameters.Length > 0 && !SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type))
            .OrderByDescending(static constructor => constructor.Parameters.Length)
            .FirstOrDefault()?.Parameters[0];
}
