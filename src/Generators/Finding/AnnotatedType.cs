using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Finding;

/// <summary>A declaration of a type with the attribute that a generator looks for.</summary>
/// <param name="node">The part of the type that has the attribute.</param>
/// <param name="symbol">The type.</param>
/// <param name="attribute">The attribute, the first of its type.</param>
/// <param name="scope">Where the part stands.</param>
internal sealed class AnnotatedType(TypeDeclarationSyntax node, INamedTypeSymbol symbol, AttributeSyntax attribute, Scope scope)
{
    public TypeDeclarationSyntax TargetNode => node;

    public INamedTypeSymbol TargetSymbol => symbol;

    /// <summary>The attribute as it is written; <see cref="Scope"/> says what its arguments are.</summary>
    public AttributeSyntax Attribute => attribute;

    /// <summary>Where the part stands.</summary>
    public Scope Scope => scope;

    /// <summary>The part's attributes of this type as the compiler understands them, which takes its time; empty where it does not.</summary>
    public ImmutableArray<AttributeData> Attributes =>
    [
        .. symbol.GetAttributes().Where(data => data.ApplicationSyntaxReference is { } place
            && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span),
    ];

    /// <summary>Whether the attribute is not the second on a type of several parts: an error of the user's, and it would be two files of one name.</summary>
    public bool IsFirst
        => symbol.DeclaringSyntaxReferences.Length == 1
            || Attributes.FirstOrDefault() is not { } own
            || symbol.GetAttributes().First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, own.AttributeClass)) == own;

    /// <summary>A declaration as one with an attribute, if it has it.</summary>
    public static AnnotatedType? Of(Compilation compilation, TypeDeclarationSyntax node, string attribute, CancellationToken cancellationToken)
    {
        var scope = Scope.Around(compilation, node);
        return scope.Attribute(node.AttributeLists, attribute) is { } found && scope.Symbol(node, cancellationToken) is { } symbol
            ? new AnnotatedType(node, symbol, found, scope)
            : null;
    }
}
