using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>One of the rules about what is taken from pools and given back: same flow, another mistake.</summary>
public abstract class RentalRule : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly RentalMistake _mistake;

    private protected RentalRule(DiagnosticDescriptor rule, RentalMistake mistake)
    {
        _rule = rule;
        _mistake = mistake;
        SupportedDiagnostics = [rule];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var calls = new RentalCalls(start.Compilation);
            if (calls.Exist) start.RegisterOperationBlockStartAction(block => Watch(block, calls));
        });
    }

    private void Watch(OperationBlockStartAnalysisContext context, RentalCalls calls)
    {
        var isOfInterest = 0;
        context.RegisterOperationAction(
            operation =>
            {
                if (Volatile.Read(ref isOfInterest) == 0 && IsOfInterest((IInvocationOperation)operation.Operation, calls)) Volatile.Write(ref isOfInterest, 1);
            },
            OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (Volatile.Read(ref isOfInterest) == 0) return;
            foreach (var block in end.OperationBlocks) Follow(end, block, calls);
        });
    }

    private bool IsOfInterest(IInvocationOperation call, RentalCalls calls)
        => calls.Rented(call) is not null || _mistake != RentalMistake.NeverReturned && calls.Returned(call) is not null;

    private void Follow(OperationBlockAnalysisContext context, IOperation block, RentalCalls calls)
    {
        var graphs = context.GetControlFlowGraph(block).WithNested().ToList();
        foreach (var graph in graphs)
        {
            var flow = new RentalFlow(graph, calls, CapturedVariables.Of(graph, graphs));
            flow.Run(Ways.Start);
            foreach (var finding in flow.Findings)
            {
                if (finding.Mistake != _mistake) continue;
                var severity = finding.IsCertain ? _rule.DefaultSeverity : DiagnosticSeverity.Warning;
                context.ReportDiagnostic(Diagnostic.Create(_rule, finding.Syntax.GetLocation(), severity, null, null, finding.Name));
            }
        }
    }
}
