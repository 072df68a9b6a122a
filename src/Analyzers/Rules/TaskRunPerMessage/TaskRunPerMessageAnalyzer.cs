using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Handlers;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2009: each message starts a task that nobody waits for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskRunPerMessageAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TaskRunPerMessage,
        "Each message starts a task of its own",
        "'{0}' starts a task for each message: their number has no bound, and their order is lost",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A peer that sends faster than its messages are worked off fills the memory. A handler that is awaited slows the peer down instead.",
        helpLinkUri: RulePages.Of(RuleIds.TaskRunPerMessage));

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
            start.RegisterOperationAction(operation => Analyze(operation, path), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ReadPath path)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Run" or "StartNew" or "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" } method || !TaskCalls.Starts(method)) return;
        if (Consumptions.Of(call) is Consumption.Awaited or Consumption.Returned || !path.RunsPerMessage(call, context.ContainingSymbol)) return;
        if (IsAwaitedLater(call) || new CodeBody(call).IsGated(call.Syntax)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
    }

    // "var work = Task.Run(...); ...; await work;"
    private static bool IsAwaitedLater(IOperation call)
    {
        var declarator = call.Parent;
        while (declarator is IVariableInitializerOperation or IConversionOperation) declarator = declarator.Parent;
        if (declarator is not IVariableDeclaratorOperation { Symbol: var local }) return false;
        var root = declarator;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<IAwaitOperation>()
            .Any(awaited => awaited.Descendants().OfType<ILocalReferenceOperation>().Any(part => SymbolEqualityComparer.Default.Equals(part.Local, local)));
    }
}
