using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators.Finding;

/// <summary>
/// What words mean in one block of a namespace, or at the top of a file: the compiler is asked once for each. To have it bind every attribute
/// and every member of 500 types took most of the time of a build's first run.
/// </summary>
internal sealed class Scope
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, Scope>> Known = new();

    private readonly SemanticModel _model;
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _attributes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ITypeSymbol?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, object?> _constants = new(StringComparer.Ordinal);

    private Scope(SemanticModel model) => _model = model;

    public Compilation Compilation => _model.Compilation;

    /// <summary>Where a declaration stands: there its attributes are looked up.</summary>
    public static Scope Around(Compilation compilation, TypeDeclarationSyntax type) => At(compilation, type.Parent ?? type);

    /// <summary>Where its parameters are looked up: its own members hide what is outside, so where there are any it has a scope of its own.</summary>
    public static Scope Inside(Compilation compilation, TypeDeclarationSyntax type, INamedTypeSymbol symbol)
        => type is { TypeParameterList: null, Members.Count: 0 } && symbol.DeclaringSyntaxReferences.Length == 1
            ? Around(compilation, type)
            : At(compilation, type);

    public INamedTypeSymbol? Symbol(TypeDeclarationSyntax type, CancellationToken cancellationToken) => _model.GetDeclaredSymbol(type, cancellationToken);

    public ITypeSymbol? Type(TypeSyntax type) => _types.GetOrAdd(type.ToString(), _ => _model.GetTypeInfo(type).Type);

    /// <summary>The first attribute of a type, by its metadata name.</summary>
    /// <param name="lists">Those of a declaration. What is said of its property or field does not count.</param>
    /// <param name="attribute">The metadata name.</param>
    public AttributeSyntax? Attribute(SyntaxList<AttributeListSyntax> lists, string attribute)
    {
        foreach (var list in lists)
        {
            if (list.Target is { Identifier.RawKind: not ((int)SyntaxKind.ParamKeyword or (int)SyntaxKind.TypeKeyword) }) continue;
            foreach (var candidate in list.Attributes)
                if (AttributeClass(candidate).Is(attribute)) return candidate;
        }
        return null;
    }

    /// <summary>What is given for a parameter of an attribute's constructor.</summary>
    public object? Argument(AttributeSyntax? attribute, int position, string name)
    {
        if (attribute?.ArgumentList is not { Arguments: var arguments }) return null;
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].NameEquals is not null) continue;
            if (arguments[index].NameColon is { } colon ? colon.Name.Identifier.ValueText == name : index == position) return Constant(arguments[index].Expression);
        }
        return null;
    }

    /// <summary>What is given for a property of an attribute.</summary>
    public object? Property(AttributeSyntax attribute, string name)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } given
            ? Constant(given.Expression)
            : null;

    private INamedTypeSymbol? AttributeClass(AttributeSyntax attribute)
        => _attributes.GetOrAdd(attribute.Name.ToString(), _ => _model.GetTypeInfo(attribute).Type as INamedTypeSymbol);

    private object? Constant(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { Token.Value: string text }
            ? text
            : _constants.GetOrAdd(expression.ToString(), _ => _model.GetConstantValue(expression).Value);

    private static Scope At(Compilation compilation, SyntaxNode place)
        => Known.GetValue(compilation, static _ => new()).GetOrAdd(place, place => new Scope(compilation.GetSemanticModel(place.SyntaxTree)));
}
