using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Finds the constructor whose parameters are the positional ones of a record struct.</summary>
internal static class PrimaryConstructor
{
    public static IMethodSymbol? Of(INamedTypeSymbol type)
        => type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax);

    /// <summary>
    /// Whether all that it does is to fill the fields of the positional properties, and there are no other fields: then they can as
    /// well be filled one by one.
    /// </summary>
    public static bool IsPlain(IMethodSymbol constructor)
    {
        var fields = constructor.ContainingType.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).ToList();
        // The accessors of the fields are called so.
        var isFree = constructor.Parameters.All(parameter => constructor.ContainingType.GetMembers(parameter.Name + "Field").IsEmpty);
        return isFree && fields.Count == constructor.Parameters.Length && fields.All(static field => field.AssociatedSymbol is IPropertySymbol property
            && property.DeclaringSyntaxReferences.All(static declaration => declaration.GetSyntax() is ParameterSyntax));
    }
}
