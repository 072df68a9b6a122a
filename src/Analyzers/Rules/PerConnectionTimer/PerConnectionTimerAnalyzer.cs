using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Handlers;

namespace NostrToolkit.Analyzers;

/// <summary>NTK2008: a timer is made for each connection of a server.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PerConnectionTimerAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PerConnectionTimer,
        "Each connection has a timer of its own",
        "A {0} for each connection: one that looks after all of them is enough",
        RuleCategories.Concurrency,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A timer costs 144 to 224 bytes and a place in the timer queue, for as long as the connection is idle.",
        helpLinkUri: RulePages.Of(RuleIds.PerConnectionTimer));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ReadPath.Of(start.Compilation) is not { } path) return;
            start.RegisterOperationAction(operation => Analyze(operation, path), OperationKind.ObjectCreation, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ReadPath path)
    {
        if (TimerMadeBy(context.Operation) is not { } timer) return;
        var isPerConnection = timer.IsRepeating && IsInAcceptLoop(context.Operation)
            || IsOfServer(context.ContainingSymbol.ContainingType, path) && IsKept(context.Operation, context.ContainingSymbol);
        if (isPerConnection) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), timer.Name));
    }

    private static (string Name, bool IsRepeating)? TimerMadeBy(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { Name: "Timer" or "PeriodicTimer" } type } when IsInSystem(type) => (type.Name, true),
        IObjectCreationOperation { Type: { Name: "CancellationTokenSource" } type, Arguments.IsEmpty: false } when IsInSystem(type) => (type.Name, false),
        IInvocationOperation { TargetMethod: { Name: "CreateTimer", ContainingType: var owner } } when owner.Name.EndsWith("TimeProvider", StringComparison.Ordinal) => ("timer", true),
        _ => null,
    };

    // A client has one connection, or a few.
    private static bool IsOfServer(INamedTypeSymbol? type, ReadPath path)
    {
        if (!path.IsReceiver(type)) return false;
        const int toRelay = 0;
        return path.AttributeOf(type!) is not { ConstructorArguments: { Length: 1 } arguments } || arguments[0].Value is not int direction || direction == toRelay;
    }

    private static bool IsKept(IOperation made, ISymbol member)
    {
        for (var parent = made.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IFieldInitializerOperation field: return field.InitializedFields.Any(static initialized => !initialized.IsStatic);
                case IPropertyInitializerOperation property: return property.InitializedProperties.Any(static initialized => !initialized.IsStatic);
                case IAssignmentOperation { Target: IFieldReferenceOperation { Field.IsStatic: false } or IPropertyReferenceOperation { Property.IsStatic: false } }: return true;
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation: break;
                default: return false;
            }
        }
        return member is IFieldSymbol { IsStatic: false };
    }

    private static bool IsInAcceptLoop(IOperation made)
    {
        for (var parent = made.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation or IMethodBodyOperation
                && Writers.Functions.OperationsOf(parent).Any(static operation => operation is IInvocationOperation { TargetMethod.Name: "AcceptWebSocketAsync" })) return true;
        return false;
    }

    private static bool IsInSystem(ITypeSymbol type)
        => type.ContainingNamespace is { Name: "Threading" or "Timers", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
