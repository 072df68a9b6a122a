using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1003: a message or an object is a record struct with positional parameters, a kind a sealed record, a handler or a matcher a class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotRecordStructAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NotRecordStruct,
        "An annotated type is of the wrong form",
        "'{0}' is {1}, but a {2} is {3}, so no code is written for it",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The elements of a message, and the members of an object, are the positional parameters of a record struct; a kind is a sealed record.",
        helpLinkUri: RulePages.Of(RuleIds.NotRecordStruct));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (!HasForm(type))
            yield return Diagnostic.Create(Rule, type.Location, type.Type.Name, FormOf(type.Type), type.AttributeName, Expected(type.Annotation));
    }

    private static bool HasForm(AnnotatedType type) => type.Annotation switch
    {
        Annotation.Message or Annotation.Object => type.Elements.Any(),
        Annotation.Kind => type.Type is { TypeKind: TypeKind.Class } && TextCodecs.IsRecord(type.Type) && CanBeFilled(type),
        Annotation.Tag => TextCodecs.IsRecord(type.Type) && type.TagElements.Any(),
        _ => type.Type is { TypeKind: TypeKind.Class, IsRecord: false },
    };

    private static string Expected(Annotation annotation) => annotation switch
    {
        Annotation.Message => "a record struct with a positional parameter for each element",
        Annotation.Object => "a record struct with a positional parameter for each member",
        Annotation.Kind => "a sealed record that derives from no other",
        Annotation.Tag => "a record struct or a sealed record with a positional parameter for each string",
        _ => "a class",
    };

    // By its positional parameters, or without any.
    private static bool CanBeFilled(AnnotatedType type)
        => type.PrimaryConstructor is not null || type.Type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty);

    private static string FormOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "a record struct without parameters",
        { IsRecord: true, BaseType.SpecialType: not SpecialType.System_Object } => "a record that derives from another",
        { IsRecord: true, IsSealed: false } => "a record that is not sealed",
        { IsRecord: true } => "a record",
        { TypeKind: TypeKind.Interface } => "an interface",
        { TypeKind: TypeKind.Enum } => "an enumeration",
        { TypeKind: TypeKind.Delegate } => "a delegate",
        { TypeKind: TypeKind.Struct } => "a plain struct",
        _ => "a class",
    };
}
