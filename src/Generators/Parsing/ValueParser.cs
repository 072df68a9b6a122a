using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads one positional parameter: its name, its type and how that is written as JSON.</summary>
internal static class ValueParser
{
    /// <summary>
    /// <see langword="null"/> for an optional value whose type cannot say that it is missing, and for a type without a codec.
    /// </summary>
    public static ValueSpec? Parse(ParameterSyntax parameter, Scope scope, CancellationToken cancellationToken)
    {
        if (TypeOf(parameter, scope) is not { } type) return null;
        var isOptional = scope.Attribute(parameter.AttributeLists, KnownNames.Optional) is not null;
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isOptional != isNullable) return null;
        if (isNullable) type = ((INamedTypeSymbol)type).TypeArguments[0];
        return Codecs.Of(scope.Compilation).ElementOf(type, cancellationToken) is { Form: { } form } element
            ? new ValueSpec(parameter.Identifier.ValueText, element.Name, form, isOptional)
            : null;
    }

    /// <summary>A parameter that gathers members; <see langword="null"/> if its type cannot.</summary>
    public static ValueSpec? ParseMembers(ParameterSyntax parameter, Scope scope)
        => TypeOf(parameter, scope) is { } type && Is(type, KnownNames.JsonMembers) ? Required(parameter, type) : null;

    /// <summary>A parameter that receives a text; <see langword="null"/> if its type cannot.</summary>
    public static ValueSpec? ParseText(ParameterSyntax parameter, Scope scope)
        => TypeOf(parameter, scope) is INamedTypeSymbol type && type.Is(KnownNames.ReadOnlyMemory) && type.TypeArguments[0].SpecialType == SpecialType.System_Byte
            ? Required(parameter, type)
            : null;

    public static AttributeData? Attribute(ISymbol symbol, string name)
        => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(name));

    /// <summary>How a type that exists is read and written; <see langword="null"/> if it says nothing about that.</summary>
    public static ValueForm? FormOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ValueForm.Boolean,
        SpecialType.System_Int64 => ValueForm.Int64,
        _ when Is(type, KnownNames.JsonTail) => ValueForm.Tail,
        _ when Is(type, KnownNames.JsonValue) => ValueForm.Value,
        _ => null,
    };

    // Half-typed, a parameter has no name, or none of type.
    private static ITypeSymbol? TypeOf(ParameterSyntax parameter, Scope scope)
        => parameter is { Identifier.ValueText.Length: > 0, Type: { } type } ? scope.Type(type) : null;

    private static ValueSpec Required(ParameterSyntax parameter, ITypeSymbol type)
        => new(parameter.Identifier.ValueText, TypeParser.NameOf(type), ValueForm.Value, IsOptional: false);

    // An interface of the type by itself: another's would read another type.
    private static bool Is(ITypeSymbol type, string face)
        => type.AllInterfaces.Any(candidate => candidate.Is(face) && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type));
}
