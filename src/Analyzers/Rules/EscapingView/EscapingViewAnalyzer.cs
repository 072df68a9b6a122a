using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3006: a view of a received message is kept beyond the handler it was given to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EscapingViewAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the method that copies the view, if there is one and it can be called there.</summary>
    internal const string CopyProperty = "Copy";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.EscapingView,
        "A view of a message outlives its handler",
        "'{0}' shows memory of a message that is valid until its handler ends, and is kept by {1}",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The connection reads the next message into the same memory.",
        helpLinkUri: RulePages.Of(RuleIds.EscapingView));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var views = new MessageViews(start.Compilation);
            if (!views.Exist) return;
            start.RegisterSymbolStartAction(symbol =>
            {
                if (!views.IsHandler((INamedTypeSymbol)symbol.Symbol)) return;
                var handler = new HandlerViews();
                symbol.RegisterOperationBlockAction(block => Look(block, views, handler));
                symbol.RegisterSymbolEndAction(end => Report(end, handler));
            }, SymbolKind.NamedType);
        });
    }

    private static void Look(OperationBlockAnalysisContext context, MessageViews views, HandlerViews handler)
    {
        if (context.OwningSymbol is not IMethodSymbol method || context.OperationBlocks.FirstOrDefault(static block => block is IBlockOperation) is not { } body) return;
        var flow = new ViewFlow(views, method, body);
        if (flow.IsEmpty) return;
        var escapes = new ViewEscapes(flow, method);
        handler.Add(views.IsEntry(method) ? method.Parameters : [], escapes.In(body), escapes.HandedOn(body));
    }

    private static void Report(SymbolAnalysisContext context, HandlerViews handler)
    {
        foreach (var escape in handler.Escapes())
        {
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (!escape.IsCapture && CopyOf(escape.View.Type) is { } copy) properties = properties.Add(CopyProperty, copy);
            var syntax = escape.View.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), properties, syntax.ToString(), escape.Where));
        }
    }

    private static string? CopyOf(ITypeSymbol? type)
    {
        if (type is null) return null;
        if (type.GetMembers("ToOwned").Any(static member => member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false })) return "ToOwned";
        return type.Name is "ReadOnlyMemory" or "Memory" ? "ToArray" : null;
    }
}
