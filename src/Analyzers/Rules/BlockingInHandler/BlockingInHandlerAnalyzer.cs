using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Handlers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2003: a thread is blocked on the way from one message to the next.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingInHandlerAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BlockingInHandler,
        "A handler blocks its thread",
        "'{0}' blocks the thread that reads the connection",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The next message is read when the handler is done. A handler that blocks also keeps a thread of the pool from all other connections.",
        helpLinkUri: RulePages.Of(RuleIds.BlockingInHandler));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ReadPath.Of(start.Compilation) is not { } path) return;
            start.RegisterOperationAction(operation => Analyze(operation, path), OperationKind.Invocation, OperationKind.PropertyReference);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ReadPath path)
    {
        if (BlockingCall.Of(context.Operation) is not { } blocking || !path.Contains(context.Operation, context.ContainingSymbol)) return;
        if (blocking.Task is { } task && BlockingCall.IsKnownToHaveEnded(context.Operation, task)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), blocking.Name));
    }
}
