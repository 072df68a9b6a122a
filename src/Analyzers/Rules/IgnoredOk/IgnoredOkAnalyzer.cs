using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Answers;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4001: a relay's answer, a verdict, or the result of a <c>Try</c> method is thrown away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredOkAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what is thrown away: the name of its type.</summary>
    internal const string TypeProperty = "Type";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IgnoredOk,
        "An answer that nobody looks at",
        "{0}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A relay that refuses an event says so in its OK, and a verifier in its verdict: neither throws.",
        helpLinkUri: RulePages.Of(RuleIds.IgnoredOk));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.EventVerifier) is null) return;
            start.RegisterOperationAction(AnalyzeAwait, OperationKind.Await);
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationAction(AnalyzeReturn, OperationKind.Return);
        });
    }

    private static void AnalyzeAwait(OperationAnalysisContext context)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (IsResult(awaited.Type) && IsDropped(awaited) && !IsReadElsewhere(awaited.Operation, awaited)) ReportRefusal(context, awaited);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        // task.GetAwaiter().GetResult(), task.Wait()
        if (call.TargetMethod.Name == "GetResult" && IsResult(call.Type) && IsDropped(call)
            || call is { TargetMethod.Name: "Wait", Instance: IInvocationOperation publish } && IsTaskOfResult(publish.Type))
        {
            ReportRefusal(context, call);
            return;
        }
        if (!IsVerdict(call.Type) || !IsNamedSo(call.TargetMethod.Name) || !Toolkit.Declares(call.TargetMethod) || !IsDropped(call)) return;
        if (call.TargetMethod.Name is "Verify" or "TryVerify" or "Check")
        {
            if (!OutValues.AreLookedAt(call)) Report(context, call, $"Nobody looks at what '{call.TargetMethod.Name}' found, and it does not throw");
        }
        else if (OutValues.AreTrusted(call))
        {
            Report(context, call, $"'{call.TargetMethod.Name}' may fail, and what it gives out then means nothing");
        }
    }

    // Task Send(VerifiedEvent e) => client.PublishAsync(e);
    private static void AnalyzeReturn(OperationAnalysisContext context)
    {
        if (context.Operation is not IReturnOperation { ReturnedValue: IConversionOperation { Operand: IInvocationOperation call } conversion }) return;
        if (!IsTaskOfResult(call.Type) || conversion.Type is not INamedTypeSymbol { Name: "Task", IsGenericType: false }) return;
        for (var outer = context.Operation.Parent; outer is not null; outer = outer.Parent)
            if (outer is IAnonymousFunctionOperation) return;
        Report(context, call, "The relay's answer is lost: return the task of the result, so that the caller can see whether the relay accepted the event");
    }

    private static bool IsDropped(IOperation value)
    {
        for (var outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IExpressionStatementOperation or IVariableDeclaratorOperation: return DroppedValue.Of(outer) == value;
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation or IVariableInitializerOperation: break;
                case ISimpleAssignmentOperation assignment when assignment.Value == value || Origin.Unwrap(assignment.Value) == value: break;
                default: return false;
            }
        }
        return false;
    }

    private static bool IsReadElsewhere(IOperation task, IOperation here) => Origin.Unwrap(task) switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } inner } => IsReadElsewhere(inner, here),
        IInvocationOperation { TargetMethod.Name: "WhenAll" } all => all.Arguments.SelectMany(static argument => ListElements.Of(argument.Value) ?? [argument.Value]).Any(element => IsReadElsewhere(element, here)),
        var value => DroppedValue.IsReadElsewhere(value, here),
    };

    private static bool IsResult(ITypeSymbol? type) => Toolkit.Is(type is IArrayTypeSymbol array ? array.ElementType : type, "PublishResult");

    private static bool IsTaskOfResult(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && IsResult(result);

    private static bool IsNamedSo(string method) => method is "Verify" or "Check" || method.StartsWith("Try", StringComparison.Ordinal);

    private static bool IsVerdict(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum };

    private static void ReportRefusal(OperationAnalysisContext context, IOperation value)
        => Report(context, value, "Nobody looks at the relay's answer: a refused event is lost without a word");

    private static void Report(OperationAnalysisContext context, IOperation value, string message)
        => context.ReportDiagnostic(Diagnostic.Create(
            Rule, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(TypeProperty, value.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)), message));
}
