using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4008: an event that is for one recipient, or for one relay, is published to all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivateKindPublishedAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the kind.</summary>
    internal const string KindProperty = "Kind";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PrivateKindPublished,
        "A kind that is not published",
        "An event of kind {0} is not published: {1}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Seals and messages inside of wraps, and proofs of who one is, are for those they are made for.",
        helpLinkUri: RulePages.Of(RuleIds.PrivateKindPublished));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.UnsignedEvent) is not { } draft) return;
            start.RegisterOperationAction(operation => AnalyzeCall(operation, draft), OperationKind.Invocation);
            start.RegisterOperationAction(operation => AnalyzeMessage(operation, draft), OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol draft)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Toolkit.Calls(call, "RelayClient", "PublishAsync") && !call.Arguments.IsEmpty) Analyze(context, call.Arguments[0].Value, draft);
    }

    private static void AnalyzeMessage(OperationAnalysisContext context, INamedTypeSymbol draft)
    {
        if (Toolkit.Makes(context.Operation, "PublishMessage") && context.Operation is IObjectCreationOperation { Arguments: [var view] }) Analyze(context, view.Value, draft);
    }

    private static void Analyze(OperationAnalysisContext context, IOperation given, INamedTypeSymbol draft)
    {
        foreach (var written in Passed.Values(given))
        {
            foreach (var value in Origin.AllOf(written))
            {
                if (EventDrafts.KindOf(value, draft) is not { } kind || WhyNot(kind) is not { } why) continue;
                var properties = ImmutableDictionary<string, string?>.Empty.Add(KindProperty, kind.ToString());
                context.ReportDiagnostic(Diagnostic.Create(Rule, Origin.Locate(written, value), properties, kind, why));
            }
        }
    }

    private static string? WhyNot(int kind) => kind switch
    {
        13 => "a seal goes into a gift wrap, which Nip59.Wrap makes of a rumor (NIP-59)",
        14 or 15 => "a private message is not even signed, but goes into gift wraps, which Nip17.WrapForAll makes (NIP-17)",
        22242 => "it answers a challenge, in an AUTH to the relay that sent it (NIP-42)",
        27235 => "whoever reads it can make the HTTP request that it allows (NIP-98)",
        _ => null,
    };
}
