using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2002: several tasks may write to one stream, pipe, JSON or text writer at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedWriterAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SharedWriter,
        "Several tasks may write to one writer at a time",
        "This write to '{0}' may still be under way when another one begins",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Streams, pipes and writers have one writer at a time. Writes that overlap mix their bytes, or break the writer's state.",
        helpLinkUri: RulePages.Of(RuleIds.SharedWriter));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (StreamWriters.Of(start.Compilation) is { } types) WriteOverlaps.Register(start, types, Rule);
        });
    }
}
