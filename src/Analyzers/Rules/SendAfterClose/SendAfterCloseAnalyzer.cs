using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2007: a send on a way that has closed its connection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendAfterCloseAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SendAfterClose,
        "A message is sent after the close",
        "'{0}' has been closed on this way: the message is lost, or the call throws",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The close frame is the last one that a side sends (RFC 6455 section 5.5.1).",
        helpLinkUri: RulePages.Of(RuleIds.SendAfterClose));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ClosableTypes.Of(start.Compilation) is { } types) start.RegisterOperationBlockStartAction(block => AnalyzeBlocks(block, types));
        });
    }

    // A graph only where something is both closed and sent to.
    private static void AnalyzeBlocks(OperationBlockStartAnalysisContext block, ClosableTypes types)
    {
        int closes = 0, sends = 0;
        block.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (types.Closes(call)) Volatile.Write(ref closes, 1);
                else if (types.Sends(call)) Volatile.Write(ref sends, 1);
            },
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(end =>
        {
            if (Volatile.Read(ref closes) == 0 || Volatile.Read(ref sends) == 0) return;
            foreach (var code in end.OperationBlocks)
            {
                if (code.Kind != OperationKind.Block) continue;
                var body = new CodeBody(code);
                foreach (var (_, graph) in FunctionGraphs.Of(code, body, end.GetControlFlowGraph(code)))
                {
                    var analysis = new CloseAnalysis(graph, body, types);
                    if (!analysis.Run(ClosedPaths.None)) continue;
                    foreach (var send in analysis.Sends)
                        end.ReportDiagnostic(Diagnostic.Create(Rule, send.Key.GetLocation(), [send.Value.Close.GetLocation()], send.Value.Path.Name));
                }
            }
        });
    }
}
