using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2001: two writes to one WebSocket, or to something marked <c>[SingleWriter]</c>, may be under way at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsynchronizedWriteAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsynchronizedWrite,
        "Two writes to one connection may overlap",
        "This write to '{0}' may still be under way when another one begins",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A WebSocket sends one message at a time. Sends that overlap throw, or mix their frames.",
        helpLinkUri: RulePages.Of(RuleIds.UnsynchronizedWrite));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (SocketWriters.Of(start.Compilation) is { } types) WriteOverlaps.Register(start, types, Rule);
        });
    }
}
