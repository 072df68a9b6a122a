using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads one positional parameter: its name, its type and how that is written as JSON.</summary>
internal static class ValueParser
{
    /// <summary><see langword="null"/> for an optional value whose type cannot say that it is missing.</summary>
    public static ValueSpec? Parse(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var isOptional = Attribute(parameter, KnownNames.Optional) is not null;
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isOptional != isNullable) return null;
        if (isNullable) type = ((INamedTypeSymbol)type).TypeArguments[0];
        return new ValueSpec(parameter.Name, TypeParser.NameOf(type), FormOf(type), isOptional);
    }

    public static AttributeData? Attribute(IParameterSymbol parameter, string name)
        => parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    private static ValueForm FormOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ValueForm.Boolean,
        SpecialType.System_Int64 => ValueForm.Int64,
        _ when type.AllInterfaces.Any(static face => face.OriginalDefinition.ToDisplayString() == KnownNames.JsonTail) => ValueForm.Tail,
        _ => ValueForm.Value,
    };
}
