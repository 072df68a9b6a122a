using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads one positional parameter: its name, its type and how that is written as JSON.</summary>
internal static class ValueParser
{
    /// <summary>
    /// <see langword="null"/> for an optional value whose type cannot say that it is missing, and for a type without a codec.
    /// </summary>
    public static ValueSpec? Parse(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var isOptional = Attribute(parameter, KnownNames.Optional) is not null;
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isOptional != isNullable) return null;
        if (isNullable) type = ((INamedTypeSymbol)type).TypeArguments[0];
        return FormOf(type, parameter.ContainingAssembly) is { } form
            ? new ValueSpec(parameter.Name, TypeParser.NameOf(type), form, isOptional)
            : null;
    }

    /// <summary>A parameter that gathers members; <see langword="null"/> if its type cannot.</summary>
    public static ValueSpec? ParseMembers(IParameterSymbol parameter)
        => Is(parameter.Type, KnownNames.JsonMembers) ? Required(parameter) : null;

    /// <summary>A parameter that receives a text; <see langword="null"/> if its type cannot.</summary>
    public static ValueSpec? ParseText(IParameterSymbol parameter)
        => parameter.Type.ToDisplayString() == KnownNames.Bytes ? Required(parameter) : null;

    public static AttributeData? Attribute(ISymbol symbol, string name)
        => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    private static ValueSpec Required(IParameterSymbol parameter)
        => new(parameter.Name, TypeParser.NameOf(parameter.Type), ValueForm.Value, IsOptional: false);

    private static ValueForm? FormOf(ITypeSymbol type, IAssemblySymbol assembly) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ValueForm.Boolean,
        SpecialType.System_Int64 => ValueForm.Int64,
        _ when Is(type, KnownNames.JsonTail) => ValueForm.Tail,
        _ when Is(type, KnownNames.JsonValue) || WillBeValue(type, assembly) => ValueForm.Value,
        _ => null,
    };

    // An interface of the type by itself: another's would read another type.
    private static bool Is(ITypeSymbol type, string face)
        => type.AllInterfaces.Any(candidate => candidate.OriginalDefinition.ToDisplayString() == face
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type));

    // The interface of a type in the same project is written in this very run, so its attribute must stand for it.
    private static bool WillBeValue(ITypeSymbol type, IAssemblySymbol assembly)
        => type is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } named
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
            && (Attribute(type, KnownNames.NostrObject) ?? Attribute(type, KnownNames.NostrMessage)) is not null
            && TypeParser.CanContinue(named);
}
