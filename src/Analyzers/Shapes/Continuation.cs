using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Whether generated code, which stands in a file of its own, can continue a type.</summary>
internal static class Continuation
{
    /// <summary>Why it cannot, after "'X' "; <see langword="null"/> if it can, once the type is partial.</summary>
    public static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => $"stands inside '{outer.Name}'",
        { IsGenericType: true } => "is generic",
        { IsFileLocal: true } => "is local to its file",
        { IsStatic: true } => "is static",
        _ => null,
    };

    public static bool IsPartial(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.Any(static part =>
            part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
