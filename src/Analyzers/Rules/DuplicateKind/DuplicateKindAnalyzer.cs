using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1007: two types of a project read the same events, mostly because a number was copied.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateKindAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DuplicateKind,
        "Two types stand for one kind",
        "'{0}' stands for kind {1}, and so does '{2}'",
        RuleCategories.Messages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Mostly the number was copied with the type. Who looks a kind's type up finds two.",
        helpLinkUri: RulePages.Of(RuleIds.DuplicateKind));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (type.Annotation != Annotation.Kind || !project.Kinds.Any(own => Same(own.Type, type.Type))) yield break;
        if (type.KindNumber is not { } number) yield break;
        // The second of two says it.
        var first = project.Kinds
            .Where(other => other.Kind == number && string.CompareOrdinal(NameOf(other.Type), NameOf(type.Type)) < 0)
            .OrderBy(static other => NameOf(other.Type), StringComparer.Ordinal)
            .Select(static other => other.Type)
            .FirstOrDefault();
        if (first is not null) yield return Diagnostic.Create(Rule, type.LocationOf(0), type.Type.Name, number, NameOf(first));
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString();

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
