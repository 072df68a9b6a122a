using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2005: the task of a publish, a connect or a close, or a subscription, that nobody looks at.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenPublishAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ForgottenPublish,
        "An operation is begun and forgotten",
        "Nobody looks at what '{0}' returns: a refusal or a lost connection goes unseen",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What a relay answers, and that it does not answer, is in the task. A subscription that nobody enumerates asks for nothing.",
        helpLinkUri: RulePages.Of(RuleIds.ForgottenPublish));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Connection) is not null) start.RegisterOperationAction(Analyze, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        // Inside the toolkit a turn or a loop that ends by itself is nobody's to wait for.
        if (!Toolkit.Declares(call.TargetMethod) || SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, context.Compilation.Assembly)) return;
        if (!TaskCalls.IsTaskLike(call.Type) && call.Type is not { Name: "IAsyncEnumerable" }) return;
        if (IsForgotten(call)) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static bool IsForgotten(IOperation call)
    {
        for (var operation = call; ; operation = operation.Parent!)
        {
            switch (operation.Parent)
            {
                case IExpressionStatementOperation: return true;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }: return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }: return IsUnused(local, declarator);
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve" or "WithCancellation" }: break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "TaskAsyncEnumerableExtensions" } }: break;
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation: break;
                default: return false;
            }
        }
    }

    private static bool IsUnused(ILocalSymbol local, IOperation declarator)
    {
        var root = declarator;
        while (root.Parent is { } parent) root = parent;
        return !root.Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }
}
