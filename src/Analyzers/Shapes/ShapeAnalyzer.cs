using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>
/// A rule about the shape of a type that asks a generator for code. Generators skip what they cannot use, in silence; for each of their
/// reasons one of these rules says it.
/// </summary>
public abstract class ShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (AnnotationSet.Of(start.Compilation) is not { } annotations) return;
            var project = new ShapeProject(start.Compilation);
            start.RegisterSymbolAction(symbol =>
            {
                if (annotations.Read((INamedTypeSymbol)symbol.Symbol) is not { } type) return;
                foreach (var finding in Analyze(type, project)) symbol.ReportDiagnostic(finding);
            }, SymbolKind.NamedType);
        });
    }

    /// <summary>What is wrong with the type.</summary>
    private protected abstract IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project);
}
