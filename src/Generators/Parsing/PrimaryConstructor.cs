using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Finding;

namespace NostrToolkit.Generators.Parsing;

/// <summary>The positional parameters of a record struct, on whichever of its parts they stand.</summary>
internal sealed class PrimaryConstructor
{
    private readonly INamedTypeSymbol _type;
    private readonly RecordDeclarationSyntax _part;

    private PrimaryConstructor(INamedTypeSymbol type, RecordDeclarationSyntax part, Scope scope)
    {
        _type = type;
        _part = part;
        Scope = scope;
    }

    public SeparatedSyntaxList<ParameterSyntax> Parameters => _part.ParameterList!.Parameters;

    /// <summary>Where the parameters' types and attributes are looked up.</summary>
    public Scope Scope { get; }

    /// <summary><see langword="null"/> for a type without any parameters.</summary>
    public static PrimaryConstructor? Of(AnnotatedType type, CancellationToken cancellationToken)
        => type.TargetSymbol.DeclaringSyntaxReferences
            .Select(part => part.GetSyntax(cancellationToken))
            .OfType<RecordDeclarationSyntax>()
            .FirstOrDefault(static part => part.ParameterList is { Parameters.Count: > 0 }) is { } part
                ? new PrimaryConstructor(type.TargetSymbol, part, Scope.Inside(type.Scope.Compilation, part, type.TargetSymbol))
                : null;

    /// <summary>
    /// Whether all that it does is to fill the fields of the positional properties, and there are no other fields: then they can as
    /// well be filled one by one.
    /// </summary>
    public bool IsPlain()
    {
        // The accessors of the fields are called so.
        var accessors = Parameters.Select(static parameter => parameter.Identifier.ValueText + "Field").ToList();
        if (_type.DeclaringSyntaxReferences.Length == 1 && _part.Members.Count == 0)
            return !Parameters.Any(parameter => accessors.Contains(parameter.Identifier.ValueText));
        var fields = _type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).ToList();
        return accessors.TrueForAll(accessor => _type.GetMembers(accessor).IsEmpty)
            && fields.Count == Parameters.Count
            && fields.TrueForAll(static field => field.AssociatedSymbol is IPropertySymbol property
                && property.DeclaringSyntaxReferences.All(static declaration => declaration.GetSyntax() is ParameterSyntax));
    }
}
