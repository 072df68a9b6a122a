using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Events;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4011: the id of an event is made by a general JSON serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventHashedAsJsonAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.EventHashedAsJson,
        "An event hashed through a JSON serializer",
        "A serializer escapes other characters than NIP-01, so that this id is wrong for about every fourth event: use UnsignedEvent, CanonicalForm or CanonicalJavaScriptEncoder",
        RuleCategories.Protocol,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The id is the hash of a text of which every byte counts: seven escapes, and everything else as it is.",
        helpLinkUri: RulePages.Of(RuleIds.EventHashedAsJson));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.UnsignedEvent) is null) return;
            start.RegisterOperationAction(Analyze, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (HashedBy(call) is not { } hashed) return;
        foreach (var written in Passed.Values(hashed))
        {
            if (JsonOfEvent.SerializerOf(written) is not { } serializer) continue;
            context.ReportDiagnostic(Diagnostic.Create(Rule, Origin.Locate(written, serializer), [serializer.Syntax.GetLocation()]));
        }
    }

    private static IOperation? HashedBy(IInvocationOperation call)
    {
        var index = (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
        {
            ("SHA256" or "HashAlgorithm", "HashData" or "TryHashData" or "ComputeHash" or "TryComputeHash") => 0,
            ("IncrementalHash", "AppendData") => 0,
            ("CryptographicOperations", "HashData" or "TryHashData") => 1,
            _ => -1,
        };
        return index >= 0 && call.Arguments.Length > index && call.TargetMethod.ContainingNamespace is { Name: "Cryptography" } ? call.Arguments[index].Value : null;
    }
}
