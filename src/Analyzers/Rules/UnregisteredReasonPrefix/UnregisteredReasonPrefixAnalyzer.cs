using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Answers;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4010: a reason begins with a word that clients do not know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnregisteredReasonPrefixAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the word to be replaced.</summary>
    internal const string WordProperty = "Word";

    /// <summary>The property of a diagnostic that holds the word that was meant.</summary>
    internal const string MeantProperty = "Meant";

    /// <summary>Words of the relay's own, in an <c>.editorconfig</c>.</summary>
    internal const string Option = "nostrtoolkit.reason_prefixes";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnregisteredReasonPrefix,
        "A reason whose first word is not registered",
        "Clients do not know the reason '{0}:'{1}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The first word of a reason is for programs (NIP-01): a client that does not know it cannot tell a duplicate from a refusal.",
        helpLinkUri: RulePages.Of(RuleIds.UnregisteredReasonPrefix));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Reason) is null) return;
            start.RegisterOperationAction(AnalyzeReason, OperationKind.ObjectCreation);
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationAction(AnalyzeList, OperationKind.ArrayCreation, OperationKind.CollectionExpression);
        });
    }

    // new Reason(JsonString.Create(text))
    private static void AnalyzeReason(OperationAnalysisContext context)
    {
        if (Toolkit.Makes(context.Operation, "Reason")
            && context.Operation is IObjectCreationOperation { Arguments: [var message] }
            && Origin.Of(message.Value) is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonString" }, Arguments: [var text] })
            Analyze(context, text.Value);
    }

    // Reason.Create(ReasonPrefix.Unknown, text) throws, and Reason.Create(ReasonPrefix.Invalid, "invalid: text") says it twice.
    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Toolkit.Calls(call, "Reason", "Create") || call.Arguments is not [var prefix, var text]) return;
        if (Origin.Unwrap(prefix.Value) is IFieldReferenceOperation { Field: { Name: "Unknown" or "None" } field })
            context.ReportDiagnostic(Diagnostic.Create(Rule, prefix.Value.Syntax.GetLocation(), field.Name, ": it is none that can be sent"));
        foreach (var written in Passed.Values(text.Value))
            if (TextOf(written) is { } known && ReasonPrefixes.WordOf(known) is { } word && ReasonPrefixes.IsRegistered(word))
                context.ReportDiagnostic(Diagnostic.Create(Rule, written.Syntax.GetLocation(), word, " here: it stands before the text already"));
    }

    // ["OK", id, accepted, text] and ["CLOSED", subscription, text] of somebody who does without our types.
    private static void AnalyzeList(OperationAnalysisContext context)
    {
        var elements = context.Operation switch
        {
            IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
            ICollectionExpressionOperation list => list.Elements,
            _ => [],
        };
        if (elements.Length is 3 or 4 && Origin.Unwrap(elements[0]).ConstantValue is { HasValue: true, Value: string verb } && IsAnswer(verb, elements))
            Analyze(context, elements[elements.Length - 1]);
    }

    private static bool IsAnswer(string verb, ImmutableArray<IOperation> elements) => (verb, elements.Length) switch
    {
        ("OK", 4) => Origin.Unwrap(elements[2]).Type?.SpecialType == SpecialType.System_Boolean,
        ("CLOSED" or "NEG-ERR", 3) => true,
        _ => false,
    };

    private static void Analyze(OperationAnalysisContext context, IOperation text)
    {
        foreach (var written in Passed.Values(text))
        {
            foreach (var value in Origin.AllOf(written))
            {
                if (TextOf(value) is not { } reason || ReasonPrefixes.WordOf(reason) is not { } word || ReasonPrefixes.IsRegistered(word) || IsOwn(context, word)) continue;
                var meant = ReasonPrefixes.Nearest(word);
                var properties = ImmutableDictionary<string, string?>.Empty.Add(WordProperty, word).Add(MeantProperty, meant);
                context.ReportDiagnostic(Diagnostic.Create(Rule, Origin.Locate(written, value), properties, word, meant is null ? "" : $": '{meant}:' is what they know"));
            }
        }
    }

    // As much of the beginning as is known.
    private static string? TextOf(IOperation value, int depth = 0) => depth > 8 ? null : Origin.Of(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }, ..] } => text,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => TextOf(sum.LeftOperand, depth + 1),
        IInvocationOperation { TargetMethod: { Name: "Concat" or "Format", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var first, ..] } => TextOf(first.Value, depth + 1),
        _ => null,
    };

    private static bool IsOwn(OperationAnalysisContext context, string word)
        => context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree).TryGetValue(Option, out var own)
            && own.Split(',').Any(known => known.Trim() == word);
}
