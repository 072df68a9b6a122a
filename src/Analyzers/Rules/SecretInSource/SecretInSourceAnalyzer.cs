using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Keys;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4012: a secret key stands in the source, or goes where people read it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInSourceAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Of keys that are published anyway, in an <c>.editorconfig</c>.</summary>
    internal const string Option = "nostrtoolkit.published_secret_keys";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecretInSource,
        "A secret key where others read it",
        "{0}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Whoever reads a secret key owns the account for good: it cannot be changed. Keep it in a file, the environment or a prompt.",
        helpLinkUri: RulePages.Of(RuleIds.SecretInSource));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.SecretKey) is null) return;
            start.RegisterOperationAction(AnalyzeLiteral, OperationKind.Literal, OperationKind.Utf8String);
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationBlockStartAction(RegisterLeaks);
        });
    }

    private static void AnalyzeLiteral(OperationAnalysisContext context)
    {
        var text = context.Operation is IUtf8StringOperation utf8 ? utf8.Value : context.Operation.ConstantValue.Value as string;
        if (text is null || !text.StartsWith("nsec1", StringComparison.OrdinalIgnoreCase)) return;
        if (Bech32Text.TryRead(text) is { Prefix: "nsec", Hex: { } hex } && !IsPublished(context, hex)) Report(context, context.Operation.Syntax.GetLocation());
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Toolkit.Calls(call, "SecretKey", "TryParse")) AnalyzeText(context, call.Arguments[0].Value);
        else if (Toolkit.Calls(call, "SecretKey", "TryCreate")) AnalyzeBytes(context, call.Arguments[0].Value);
    }

    private static void AnalyzeText(OperationAnalysisContext context, IOperation text)
    {
        foreach (var written in Passed.Values(text))
            foreach (var value in Origin.AllOf(written))
                if (Constants.TextOf(value)?.ToLowerInvariant() is { } hex && HexFlaw.Of(hex) is null && !IsPublished(context, hex)) Report(context, Origin.Locate(written, value));
    }

    private static void AnalyzeBytes(OperationAnalysisContext context, IOperation bytes)
    {
        foreach (var written in Passed.Values(bytes))
        {
            foreach (var value in Origin.AllOf(written))
            {
                if (Origin.Of(value) is IInvocationOperation { TargetMethod.Name: "FromHexString", Arguments: [var text, ..] }) AnalyzeText(context, text.Value);
                else if (HexOf(value) is { } hex && !IsPublished(context, hex)) Report(context, Origin.Locate(written, value));
            }
        }
    }

    private static string? HexOf(IOperation bytes)
        => ListElements.Of(bytes) is { Length: 32 } list && list.All(static element => Constants.NumberOf(element) is >= 0 and <= 255)
            ? string.Concat(list.Select(static element => Constants.NumberOf(element)!.Value.ToString("x2")))
            : null;

    private static void RegisterLeaks(OperationBlockStartAnalysisContext context)
    {
        var secrets = new List<IInvocationOperation>();
        context.RegisterOperationAction(
            operation =>
            {
                if (SecretFlow.Handles((IInvocationOperation)operation.Operation))
                    lock (secrets) secrets.Add((IInvocationOperation)operation.Operation);
            },
            OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (secrets.Count == 0) return;
            foreach (var (value, where) in SecretFlow.Leaks(end.OperationBlocks, secrets))
                end.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), $"A secret key, or what should be one, goes to {where}"));
        });
    }

    private static bool IsPublished(OperationAnalysisContext context, string hex)
        => PublishedKeys.Contain(hex)
            || context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree).TryGetValue(Option, out var published)
                && published.Split(',').Select(static key => key.Trim()).Any(key => string.Equals(Bech32Text.TryRead(key)?.Hex ?? key, hex, StringComparison.OrdinalIgnoreCase));

    private static void Report(OperationAnalysisContext context, Location where)
        => context.ReportDiagnostic(Diagnostic.Create(Rule, where, "A secret key stands in the source: whoever reads it owns the account"));
}
