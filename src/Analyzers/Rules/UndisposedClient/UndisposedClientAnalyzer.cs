using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2006: a client, a connection, a pool or the enumerator of a subscription that its maker never ends, and hands to nobody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedClientAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UndisposedClient,
        "A client is never disposed",
        "This {0} is never disposed: its connection or its threads live on",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A socket that nobody closes stays open, and the relay counts it. A subscription that is not disposed keeps its place.",
        helpLinkUri: RulePages.Of(RuleIds.UndisposedClient));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.MessageHandler) is null) return;
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.AsyncDisposable) is not { } disposable) return;
            var connection = start.Compilation.GetTypeByMetadataName(KnownTypes.Connection);
            start.RegisterOperationAction(operation => Analyze(operation, disposable, connection), OperationKind.Invocation, OperationKind.ObjectCreation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol disposable, INamedTypeSymbol? connection)
    {
        if (Made.By(context.Operation, disposable, connection) is not { } made || !made.IsForgotten()) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), made.Type.Name));
    }
}
