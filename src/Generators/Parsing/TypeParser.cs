using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads what generated code needs to know of the declaration it continues.</summary>
internal static class TypeParser
{
    // "global::" names without type aliases such as "long", so that equal types have equal texts.
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // What a codec consists of.
    private static readonly ImmutableHashSet<string> CodecNames = ImmutableHashSet.Create(
        StringComparer.Ordinal, "TryRead", "WriteTo", "RequiredMembers", "IndexOfMember", "IndexOfEscapedMember", "NameOfMember");

    /// <summary><see cref="Parse"/> of a record struct whose codec, and the codec's members, nothing else is called like.</summary>
    public static TypeSpec? ParseRecordStruct(AnnotatedType type, PrimaryConstructor constructor)
        => type.TargetSymbol is { IsRecord: true, TypeKind: TypeKind.Struct }
            && !CodecNames.Contains(type.TargetSymbol.Name)
            && !constructor.Parameters.Any(static parameter => CodecNames.Contains(parameter.Identifier.ValueText))
                ? Parse(type, "record struct")
                : null;

    /// <summary>
    /// <see langword="null"/> for declarations that generated code cannot continue: not named yet, not partial, nested, generic,
    /// file-local, static.
    /// </summary>
    public static TypeSpec? Parse(AnnotatedType context, string keywords)
    {
        var type = context.TargetSymbol;
        if (!CanContinue(type) || !context.IsFirst) return null;
        return new TypeSpec(NamespaceNames.Of(type.ContainingNamespace).Spelling, Identifier.EscapeType(type.Name), keywords, NamespaceNames.TwinNumber(type));
    }

    public static bool CanContinue(INamedTypeSymbol type)
        => type is { ContainingType: null, IsGenericType: false, IsFileLocal: false, IsStatic: false }
            && IsNamed(type)
            && type.DeclaringSyntaxReferences.All(static part =>
                part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // What is still being typed lacks the name, or a part of its namespace's.
    private static bool IsNamed(INamespaceOrTypeSymbol symbol)
        => symbol is INamespaceSymbol { IsGlobalNamespace: true } || (symbol.Name.Length > 0 && IsNamed(symbol.ContainingNamespace));

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(FullName);

    /// <summary>A member of the runtime's <c>Direction</c>, given as an attribute's argument.</summary>
    public static string? DirectionOf(TypedConstant argument) => argument.Kind == TypedConstantKind.Enum ? DirectionOf(argument.Value) : null;

    /// <summary>The same as a number.</summary>
    public static string? DirectionOf(object? value) => value switch
    {
        0 => Directions.ToRelay,
        1 => Directions.ToClient,
        _ => null,
    };
}
