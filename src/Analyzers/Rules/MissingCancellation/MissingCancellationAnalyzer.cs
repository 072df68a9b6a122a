using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2004: a call of the toolkit is not given the cancellation token that its caller was given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingCancellationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the token in scope.</summary>
    internal const string TokenProperty = "Token";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MissingCancellation,
        "A cancellation token is not passed on",
        "'{0}' is not given '{1}' and goes on when its caller is cancelled",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A relay that does not answer keeps whoever waits for it. Only the token ends the waiting.",
        helpLinkUri: RulePages.Of(RuleIds.MissingCancellation));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Of all our assemblies: Wire has neither tasks nor tokens.
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.MessageHandler) is null && start.Compilation.GetTypeByMetadataName(KnownTypes.Connection) is null) return;
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.CancellationToken) is not { } token) return;
            start.RegisterOperationAction(operation => Analyze(operation, token), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol token)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Toolkit.Declares(call.TargetMethod) || !LacksToken(call, token) || IsGivenElsewhere(call) || TokensInScope.At(call, context.ContainingSymbol, token) is not { } inScope) return;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(TokenProperty, inScope.Name);
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), properties, call.TargetMethod.Name, inScope.Name));
    }

    private static bool LacksToken(IInvocationOperation call, INamedTypeSymbol token)
    {
        var arguments = call.Arguments.Where(argument => IsToken(argument.Parameter?.Type, token)).ToList();
        if (arguments.Count == 0) return HasOverload(call.TargetMethod, token);
        return arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || IsNone(argument.Value) && !IsCleaningUp(call));
    }

    private static bool HasOverload(IMethodSymbol method, INamedTypeSymbol token)
        => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.Parameters.Length == method.Parameters.Length + 1
            && overload.IsStatic == method.IsStatic
            && overload.Arity == method.Arity
            && overload.DeclaredAccessibility == Accessibility.Public
            && IsToken(overload.Parameters[overload.Parameters.Length - 1].Type, token)
            && method.OriginalDefinition.Parameters.Zip(overload.OriginalDefinition.Parameters, static (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same));

    private static bool IsNone(IOperation value) => value switch
    {
        IConversionOperation conversion => IsNone(conversion.Operand),
        IDefaultValueOperation => true,
        IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } } => true,
        _ => false,
    };

    // What must be done though the caller has given up is done without its token, on purpose.
    private static bool IsCleaningUp(IOperation call)
    {
        IOperation inside = call;
        for (var parent = call.Parent; parent is not null; inside = parent, parent = parent.Parent)
            if (parent is ICatchClauseOperation || (parent is ITryOperation attempt && inside == attempt.Finally)) return true;
        return false;
    }

    // "await foreach (var item in client.SubscribeAsync(filter).WithCancellation(token))", "client.PublishAsync(e).WaitAsync(token)"
    private static bool IsGivenElsewhere(IOperation call)
    {
        for (var parent = call.Parent; parent is IInvocationOperation or IArgumentOperation or IConversionOperation; parent = parent.Parent)
            if (parent is IInvocationOperation { TargetMethod.Name: "WithCancellation" or "WaitAsync" }) return true;
        return false;
    }

    private static bool IsToken(ITypeSymbol? type, INamedTypeSymbol token) => SymbolEqualityComparer.Default.Equals(type, token);
}
