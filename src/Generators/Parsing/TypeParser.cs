using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads what generated code needs to know of the declaration it continues.</summary>
internal static class TypeParser
{
    // "global::" names without type aliases such as "long", so that equal types have equal texts.
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>
    /// <see langword="null"/> for declarations that generated code cannot continue: not named yet, not partial, nested, generic,
    /// file-local, static.
    /// </summary>
    public static TypeSpec? Parse(GeneratorAttributeSyntaxContext context, string keywords)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (!CanContinue(type) || !IsFirst(type, context.Attributes[0])) return null;
        var @namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        return new TypeSpec(@namespace, Identifier.EscapeType(type.Name), keywords, TwinNumber.Of(type));
    }

    public static bool CanContinue(INamedTypeSymbol type)
        => type is { ContainingType: null, IsGenericType: false, IsFileLocal: false, IsStatic: false }
            && IsNamed(type)
            && type.DeclaringSyntaxReferences.Any(static part =>
                part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // What is still being typed lacks the name, or a part of its namespace's.
    private static bool IsNamed(INamespaceOrTypeSymbol symbol)
        => symbol is INamespaceSymbol { IsGlobalNamespace: true } || (symbol.Name.Length > 0 && IsNamed(symbol.ContainingNamespace));

    // The same attribute on two parts of a type is an error of the user's, and would be two files of one name.
    private static bool IsFirst(INamedTypeSymbol type, AttributeData attribute)
        => attribute == type.GetAttributes()
            .First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass));

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(FullName);

    /// <summary>A member of the runtime's <c>Direction</c>, given as an attribute's argument.</summary>
    public static string? DirectionOf(TypedConstant argument) => argument.Value switch
    {
        0 => Directions.ToRelay,
        1 => Directions.ToClient,
        _ => null,
    };
}
