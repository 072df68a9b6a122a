using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What is wrong with an element, or with a member that has a name of its own: each is one JSON value.</summary>
internal static class ValueFault
{
    /// <summary><see langword="null"/> if nothing is.</summary>
    public static ElementFault? Of(Element element, ShapeProject project)
    {
        if (element.Codec == ElementCodec.Unknown) return null;
        if (element.Codec is ElementCodec.None or ElementCodec.Members) return WithoutCodec(element, project);
        if (element.Codec == ElementCodec.Tail) return null;
        return (element.IsMarkedOptional, element.IsNullable) switch
        {
            (true, false) when element.Type.IsValueType => new(
                $"is [Optional], but a '{element.TypeName}' cannot say that it is missing: make it '{element.TypeName}?'", ElementFault.AddQuestionMark),
            (true, false) => new($"is [Optional], but '{element.TypeName}' is a class, and only a nullable struct says that it is missing"),
            (false, true) => new(
                $"is '{element.TypeName}', but not [Optional]: say both if it may be missing, and neither if it is always there", ElementFault.AddOptional),
            _ => null,
        };
    }

    private static ElementFault WithoutCodec(Element element, ShapeProject project)
    {
        var type = element.Type;
        var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (Replacement.Of(type, project.Compilation) is { } other)
            return ElementFault.ForType($"is '{element.TypeName}', which has no codec: use '{other.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'", other);
        return new($"is '{element.TypeName}', which has no codec: {Advice(element, name, project)}");
    }

    private static string Advice(Element element, string name, ShapeProject project)
    {
        if (element.Codec == ElementCodec.Members) return "it gathers the members of an object, with [MemberPrefix]";
        if (project.IsToHaveCodec(element.Type)) return $"none is written for '{name}' as long as it is not of the right shape";
        var isOwn = SymbolEqualityComparer.Default.Equals(element.Type.ContainingAssembly, project.Compilation.Assembly);
        return isOwn && element.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false }
            ? $"make '{name}' a [NostrObject], or let it implement IJsonValue<{name}>"
            : "use bool, long, JsonString or JsonList<T>, a value of the toolkit's such as EventId or UnixTime, or a struct of your own that implements IJsonValue of itself";
    }
}
