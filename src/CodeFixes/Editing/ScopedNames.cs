using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>The shortest name of a type that can be written at a place.</summary>
internal static class ScopedNames
{
    /// <summary>The bare name if it means this type there, and the full one otherwise.</summary>
    public static string ScopedName(this SyntaxNode at, SemanticModel model, string inNamespace, string type)
        => model.LookupNamespacesAndTypes(at.SpanStart, name: type) is [INamedTypeSymbol found] && found.ContainingNamespace.ToDisplayString() == inNamespace
            ? type
            : $"{inNamespace}.{type}";
}
