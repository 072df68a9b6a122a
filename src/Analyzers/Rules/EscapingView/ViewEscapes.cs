using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>A view that gets to where it outlives its message.</summary>
/// <param name="Parameter">The parameter whose memory it shows.</param>
/// <param name="View">The expression.</param>
/// <param name="Where">What keeps it, for people.</param>
/// <param name="IsCapture">Whether a lambda keeps it, so that a copy must be made before.</param>
internal sealed record ViewEscape(IParameterSymbol Parameter, IOperation View, string Where, bool IsCapture);

/// <summary>Finds the ways out of a method for the views it is given.</summary>
internal sealed class ViewEscapes(ViewFlow flow, IMethodSymbol method)
{
    private static readonly HashSet<string> Stores = new(StringComparer.Ordinal)
    {
        "Add", "TryAdd", "Enqueue", "Push", "Insert", "AddOrUpdate", "GetOrAdd", "AddLast", "AddFirst", "TryWrite", "WriteAsync", "Set", "TryUpdate", "SetItem",
    };

    /// <summary>The escapes in an operation and all below it.</summary>
    public IEnumerable<ViewEscape> In(IOperation body) => body.DescendantsAndSelf().SelectMany(Of);

    /// <summary>The methods of this project that are handed a view, and the parameter they get it by.</summary>
    public IEnumerable<(IParameterSymbol From, IParameterSymbol To)> HandedOn(IOperation body)
        => from call in body.DescendantsAndSelf().OfType<IInvocationOperation>()
           where SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.OriginalDefinition, method.ContainingType.OriginalDefinition)
           from argument in call.Arguments
           where argument.Parameter is not null
           let shown = flow.Shown(argument.Value)
           where shown is not null
           select (shown.Value.Parameter, argument.Parameter!.OriginalDefinition);

    private IEnumerable<ViewEscape> Of(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: var target } assignment when IsKept(target): return Stored(assignment.Value, target).Concat(Keys(target));
            case ICoalesceAssignmentOperation { Target: var target } assignment when IsKept(target): return Stored(assignment.Value, target);
            case IInvocationOperation call: return InCall(call);
            case IAnonymousFunctionOperation lambda when RunsLater(lambda): return Captured(lambda, lambda.Body);
            default: return [];
        }
    }

    private IEnumerable<ViewEscape> InCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        var type = call.TargetMethod.ContainingType;
        if (Stores.Contains(name) && IsCollection(type) && call.Instance is { } collection && IsKept(collection))
            return call.Arguments.SelectMany(argument => Stored(argument.Value, collection));
        if (name is "SetResult" or "TrySetResult" && type.Name == "TaskCompletionSource")
            return call.Arguments.SelectMany(argument => Found(argument.Value, "the result of a task"));
        if (IsForgotten(call))
        {
            var handed = call.Arguments.SelectMany(argument => Found(argument.Value, $"'{name}', which nobody waits for"));
            return LocalFunctionOf(call) is { } local && local.Symbol.Parameters.IsEmpty ? handed.Concat(Captured(call, local)) : handed;
        }
        return [];
    }

    private IEnumerable<ViewEscape> Stored(IOperation value, IOperation target) => Found(value, NameOf(target));

    // "_subscriptions[message.Subscription] = ..." keeps the key, too.
    private IEnumerable<ViewEscape> Keys(IOperation target)
        => target is IPropertyReferenceOperation { Arguments: { Length: > 0 } arguments } ? arguments.SelectMany(argument => Stored(argument.Value, target)) : [];

    private IEnumerable<ViewEscape> Found(IOperation value, string where)
        => flow.Shown(value) is { } found ? [new ViewEscape(found.Parameter, found.View, where, false)] : [];

    private IEnumerable<ViewEscape> Captured(IOperation lambda, IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            var variable = operation switch
            {
                ILocalReferenceOperation local when !IsWithin(local.Local, lambda) => local.Local,
                IParameterReferenceOperation parameter when SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, method) => (ISymbol)parameter.Parameter,
                _ => null,
            };
            if (variable is null || flow.ShownBy(variable) is not { } shown) continue;
            return [new ViewEscape(shown, operation, "a function that runs later", true)];
        }
        return [];
    }

    private static bool IsWithin(ILocalSymbol local, IOperation lambda)
        => local.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(declaration.Span));

    // Fields, statics and what is reached from them; a primary constructor's parameter is a field, too.
    private bool IsKept(IOperation target) => target switch
    {
        IFieldReferenceOperation { Field.IsStatic: true } or IPropertyReferenceOperation { Property.IsStatic: true } => true,
        IFieldReferenceOperation { Instance: { } instance } => IsKept(instance),
        IPropertyReferenceOperation { Instance: { } instance } => IsKept(instance),
        IArrayElementReferenceOperation element => IsKept(element.ArrayReference),
        IInvocationOperation { Instance: { } instance } => IsKept(instance),
        IConversionOperation conversion => IsKept(conversion.Operand),
        IConditionalAccessInstanceOperation access => AccessedBy(access) is { } accessed && IsKept(accessed),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => method.MethodKind != MethodKind.Constructor,
        _ => false,
    };

    private static IOperation? AccessedBy(IOperation access)
    {
        for (var parent = access.Parent; parent is not null; parent = parent.Parent)
            if (parent is IConditionalAccessOperation conditional) return conditional.Operation;
        return null;
    }

    private bool RunsLater(IAnonymousFunctionOperation lambda)
    {
        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) value = value.Parent;
        return value.Parent switch
        {
            IInvocationOperation call => IsStart(call.TargetMethod) && !IsWaitedFor(call) || Stores.Contains(call.TargetMethod.Name) && call.Instance is { } instance && IsKept(instance),
            IObjectCreationOperation { Type.Name: "Thread" or "Timer" } => true,
            ISimpleAssignmentOperation assignment => IsKept(assignment.Target),
            IEventAssignmentOperation => true,
            _ => false,
        };
    }

    private static bool IsStart(IMethodSymbol method) => method switch
    {
        { Name: "Run", ContainingType.Name: "Task" } or { Name: "StartNew", ContainingType.Name: "TaskFactory" } => true,
        { Name: "ContinueWith" } or { ContainingType.Name: "ThreadPool" } or { Name: "Register" or "UnsafeRegister", ContainingType.Name: "CancellationToken" } => true,
        _ => false,
    };

    // Awaited, returned, or kept in a variable to be awaited.
    private static bool IsWaitedFor(IOperation task)
    {
        for (var parent = task.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IExpressionStatementOperation: return false;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }: return false;
                case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation }: return false;
                case IAwaitOperation or IReturnOperation or IVariableInitializerOperation or ISimpleAssignmentOperation or IArgumentOperation: return true;
            }
        }
        return true;
    }

    private static bool IsForgotten(IInvocationOperation call)
    {
        var isTask = call.Type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };
        if (!isTask) return call.TargetMethod is { ReturnsVoid: true, IsAsync: true };
        return !IsWaitedFor(call);
    }

    private static ILocalFunctionOperation? LocalFunctionOf(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind != MethodKind.LocalFunction) return null;
        IOperation root = call;
        while (root.Parent is not null) root = root.Parent;
        return root.DescendantsAndSelf().OfType<ILocalFunctionOperation>()
            .FirstOrDefault(local => SymbolEqualityComparer.Default.Equals(local.Symbol, call.TargetMethod));
    }

    private static bool IsCollection(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (space is { Name: "Collections" or "Channels", ContainingNamespace.Name: "System" or "Threading" }) return true;
        return false;
    }

    private static string NameOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => NameOf(instance),
        IMemberReferenceOperation member => $"'{member.Member.Name}'",
        IParameterReferenceOperation parameter => $"'{parameter.Parameter.Name}'",
        _ => "what outlives it",
    };
}
