using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4007: a subscription id is empty or too long.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubscriptionIdLengthAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The most characters that NIP-01 allows.</summary>
    internal const int MaxLength = 64;

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SubscriptionIdLength,
        "A subscription id that no relay takes",
        "A subscription id has 1 to 64 characters, and this one has {0}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "NIP-01: a relay refuses a request with another one, or never answers it.",
        helpLinkUri: RulePages.Of(RuleIds.SubscriptionIdLength));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.SubscriptionId) is null) return;
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Toolkit.Calls(call, "SubscriptionId", "Create") && call.Arguments is [var text]) Analyze(context, text.Value);
    }

    // new SubscriptionId(JsonString.Create(text))
    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        if (Toolkit.Makes(context.Operation, "SubscriptionId")
            && context.Operation is IObjectCreationOperation { Arguments: [var token] }
            && Origin.Of(token.Value) is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonString" }, Arguments: [var text] })
            Analyze(context, text.Value);
    }

    private static void Analyze(OperationAnalysisContext context, IOperation given)
    {
        foreach (var written in Passed.Values(given))
            foreach (var value in Origin.AllOf(written))
                if (Flaw(value) is { } count) context.ReportDiagnostic(Diagnostic.Create(Rule, Origin.Locate(written, value), count));
    }

    private static string? Flaw(IOperation value)
    {
        if (Constants.TextOf(value) is { } text) return text.Length == 0 ? "none" : text.Length > MaxLength ? $"{text.Length}" : null;
        return TextLength.AtLeast(value) is > MaxLength and var length ? $"at least {length}" : null;
    }
}
