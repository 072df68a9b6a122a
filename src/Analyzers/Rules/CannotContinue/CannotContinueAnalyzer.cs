using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1012: generated code stands in a file of its own and continues types of a namespace that are neither generic nor static.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotContinueAnalyzer : ShapeAnalyzer
{
    // What the code written for a kind has beside the user's members.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Kind", "TryRead", "ToEvent", "AddressOf", "Filter", "DebuggerDisplay", "IndexOfTag", "NameOfTag", "RequiredTags");

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CannotContinue,
        "Generated code cannot continue a type",
        "'{0}' {1}, so the code that {2} asks for cannot be written: {3}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code stands in a file of its own, and names the type by its namespace and its name.",
        helpLinkUri: RulePages.Of(RuleIds.CannotContinue));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (Continuation.Obstacle(type.Type) is { } obstacle)
            yield return Diagnostic.Create(Rule, type.Location, type.Type.Name, obstacle, type.AttributeName, Advice(type.Type));
        if (type.Annotation == Annotation.Kind && NameTaken(type.Type, project) is { } taken)
            yield return Diagnostic.Create(
                Rule, taken.Locations[0], type.Type.Name, Same(taken, type.Type) ? "has the name of a member of its own" : $"has a member '{taken.Name}' already", type.AttributeName, "name it otherwise");
    }

    // Where code is written, these names are its own.
    private static ISymbol? NameTaken(INamedTypeSymbol type, ShapeProject project)
    {
        if (project.Kinds.Any(kind => Same(kind.Type, type))) return null;
        return Taken.Contains(type.Name) ? type : type.GetMembers().FirstOrDefault(static member => Taken.Contains(member.Name));
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static string Advice(INamedTypeSymbol type) => type switch
    {
        { ContainingType: not null } => "move it out into the namespace",
        { IsGenericType: true } => "declare it without type parameters",
        { IsFileLocal: true } => "remove 'file'",
        _ => "remove 'static'",
    };
}
