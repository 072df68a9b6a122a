using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Finds the constructor whose parameters are the positional ones of a record struct.</summary>
internal static class PrimaryConstructor
{
    public static IMethodSymbol? Of(INamedTypeSymbol type)
        => type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax);
}
