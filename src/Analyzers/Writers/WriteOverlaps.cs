using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Reports writes of one kind of writers that may overlap, for the rule that has that kind.</summary>
internal sealed class WriteOverlaps(WriterTypes types, WriteSummaries summaries, DiagnosticDescriptor rule)
{
    public static void Register(CompilationStartAnalysisContext start, WriterTypes types, DiagnosticDescriptor rule)
    {
        var overlaps = new WriteOverlaps(types, new WriteSummaries(start.Compilation, types, start.CancellationToken), rule);
        start.RegisterOperationBlockStartAction(overlaps.AnalyzeBlocks);
        start.RegisterSymbolAction(overlaps.AnalyzeType, SymbolKind.NamedType);
    }

    // First only a look at each call; a graph costs far more.
    private void AnalyzeBlocks(OperationBlockStartAnalysisContext block)
    {
        var mayWrite = 0;
        block.RegisterOperationAction(
            call =>
            {
                if (Volatile.Read(ref mayWrite) == 0 && types.MayWrite((IInvocationOperation)call.Operation)) Volatile.Write(ref mayWrite, 1);
            },
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(end =>
        {
            if (Volatile.Read(ref mayWrite) == 0) return;
            var reported = new HashSet<SyntaxNode>();
            foreach (var code in end.OperationBlocks)
                if (code.Kind is OperationKind.Block) AnalyzeBody(code, end, reported);
        });
    }

    private void AnalyzeBody(IOperation block, OperationBlockAnalysisContext context, HashSet<SyntaxNode> reported)
    {
        var body = new CodeBody(block);
        var graph = context.GetControlFlowGraph(block);
        foreach (var (function, functionGraph) in FunctionGraphs.Of(block, body, graph))
        {
            foreach (var write in ParallelWrites.In(function, body, summaries)) Report(write.Write, write.Path, write.Write);
            foreach (var write in UnfinishedInGate.In(function, body, types)) Report(write.Syntax, body.PathOf(write.Instance)!, write.Syntax);
            var calls = summaries.CallsOf(function, body);
            if (calls.Count == 0) continue;
            var overlaps = new OverlapAnalysis(functionGraph, calls);
            if (!overlaps.Run(PendingWrites.None)) continue;
            foreach (var overlap in overlaps.Overlaps) Report(overlap.Key, overlap.Value.Path, overlap.Value.Other);
        }

        void Report(SyntaxNode write, WriterPath path, SyntaxNode other)
        {
            if (!reported.Add(write)) return;
            context.ReportDiagnostic(Diagnostic.Create(rule, write.GetLocation(), [other.GetLocation()], path.Name));
        }
    }

    private void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || !types.HasWriter(type)) return;
        foreach (var (write, other) in SharedMembers.In(type, summaries))
            context.ReportDiagnostic(Diagnostic.Create(rule, write.Write.GetLocation(), [other.Write.GetLocation()], write.Path.Name));
    }
}
