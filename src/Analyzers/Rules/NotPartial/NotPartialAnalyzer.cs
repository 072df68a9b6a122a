using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1002: generated code continues a type, which must therefore be partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotPartialAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NotPartial,
        "An annotated type is not partial",
        "'{0}' is not partial, so the code that {1} asks for has no place and is not written",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code is another part of the type.",
        helpLinkUri: RulePages.Of(RuleIds.NotPartial));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (!Continuation.IsPartial(type.Type)) yield return Diagnostic.Create(Rule, type.Location, type.Type.Name, type.AttributeName);
    }
}
