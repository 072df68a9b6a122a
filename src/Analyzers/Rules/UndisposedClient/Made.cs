using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>Something made that must be ended, and what becomes of it.</summary>
/// <param name="Operation">What made it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Endings">The methods that end it.</param>
internal sealed record Made(IOperation Operation, ITypeSymbol Type, string[] Endings)
{
    private static readonly string[] Disposals = ["DisposeAsync", "Dispose"];
    private static readonly string[] ConnectionEndings = ["RunAsync", "CloseAsync", "Abort", "CutOff"];

    public static Made? By(IOperation operation, INamedTypeSymbol disposable, INamedTypeSymbol? connection)
    {
        var type = operation switch
        {
            IObjectCreationOperation creation => creation.Type,
            IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } } call when Toolkit.IsOfRuntime(call.TargetMethod) => ResultOf(call.Type),
            // The enumerator of a subscription is its life.
            IInvocationOperation { TargetMethod.Name: "GetAsyncEnumerator", Type: INamedTypeSymbol { TypeArguments: { Length: 1 } items } } call when Toolkit.IsOfRuntime(items[0])
                => call.Type,
            _ => null,
        };
        if (type is not { IsReferenceType: true }) return null;
        if (SymbolEqualityComparer.Default.Equals(type, connection)) return new Made(operation, type, ConnectionEndings);
        var isOurs = Toolkit.IsOfRuntime(type) || type.Name == "IAsyncEnumerator";
        return isOurs && (SymbolEqualityComparer.Default.Equals(type, disposable) || type.AllInterfaces.Contains(disposable, SymbolEqualityComparer.Default))
            ? new Made(operation, type, Disposals)
            : null;
    }

    public bool IsForgotten()
    {
        var value = Outermost(Operation);
        return value.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => IsForgotten(local, value),
            // "(await RelayClient.ConnectAsync(address)).PublishAsync(...)"
            IInvocationOperation call when call.Instance == value => !IsEnding(call),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator } => !IsUsed(declarator) && IsForgotten(local, value),
            _ => false,
        };
    }

    private static ITypeSymbol? ResultOf(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } ? result[0] : type;

    private static IOperation Outermost(IOperation operation)
    {
        while (operation.Parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation
            || operation.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask" or "GetAwaiter" or "GetResult" } call && call.Instance == operation
            || operation.Parent is IPropertyReferenceOperation { Property.Name: "Result" })
            operation = operation.Parent;
        return operation;
    }

    private static bool IsUsed(IOperation declarator) => declarator.Parent?.Parent is { Parent: IUsingDeclarationOperation or IUsingOperation };

    private bool IsForgotten(ILocalSymbol local, IOperation value)
    {
        var root = value;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(reference => !Ends(reference));
    }

    // Whatever is not a call on it, or a look at it, may hand it on.
    private bool Ends(ILocalReferenceOperation reference)
    {
        IOperation value = reference;
        while (value.Parent is IParenthesizedOperation || (value.Parent is IConversionOperation && value.Parent.Parent is IInvocationOperation or IIsPatternOperation or IBinaryOperation)) value = value.Parent;
        return value.Parent switch
        {
            IInvocationOperation call when call.Instance == value => IsEnding(call),
            IPropertyReferenceOperation => false,
            IEventReferenceOperation => false,
            IMethodReferenceOperation => true,
            IAssignmentOperation assignment when assignment.Target == value => false,
            IConditionalAccessOperation access when access.Operation == value
                => access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(IsEnding),
            IIsPatternOperation or IBinaryOperation => false,
            _ => true,
        };
    }

    private bool IsEnding(IInvocationOperation call) => Array.IndexOf(Endings, call.TargetMethod.Name) >= 0 || call.TargetMethod.Name == "ConfigureAwait";
}
