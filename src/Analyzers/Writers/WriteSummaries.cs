using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>What functions of a project write without a gate, found when a rule asks.</summary>
internal sealed class WriteSummaries(Compilation compilation, WriterTypes types, CancellationToken cancellationToken)
{
    private const int MaxDepth = 6;

    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<FunctionWrite>> _methods = new(SymbolEqualityComparer.Default);

    public WriterTypes Types => types;

    /// <summary>What a method with a body in this project writes, reached from its parameters, its object or static members.</summary>
    public IReadOnlyList<FunctionWrite> Of(IMethodSymbol method) => Of(method, 0);

    /// <summary>The calls of a function that write, without those of the functions inside it.</summary>
    public IReadOnlyList<WritingCall> CallsOf(IOperation function, CodeBody body)
        => [.. CallsOf(function, body, 0).Select(static call => IsAsked(call.Call) ? call with { Writes = [.. call.Writes.Where(static write => write.Mode == WriteMode.Inline)] } : call)];

    /// <summary>What a delegate writes that stands for a lambda, a local function or a method.</summary>
    public IReadOnlyList<FunctionWrite> OfDelegate(IOperation? value, CodeBody body) => OfDelegate(value, body, 0);

    private IReadOnlyList<FunctionWrite> Of(IMethodSymbol method, int depth)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_methods.TryGetValue(method, out var known)) return known;
        if (depth > MaxDepth || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference) return [];
        var syntax = reference.GetSyntax(cancellationToken);
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree)) return [];
        // What a method writes is found across files, and kept for the whole compilation.
#pragma warning disable RS1030
        var operation = compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);
#pragma warning restore RS1030
        if (operation is null) return [];
        var writes = Summarize(operation, new CodeBody(operation), depth);
        // What was cut short is asked for again from the top.
        return depth == 0 ? _methods.GetOrAdd(method, writes) : writes;
    }

    private List<FunctionWrite> Summarize(IOperation function, CodeBody body, int depth)
    {
        var writes = new List<FunctionWrite>();
        foreach (var call in CallsOf(function, body, depth))
        {
            var consumption = Consumptions.Of(call.Call);
            var isDropped = call.Outlives && (!call.IsCarried || consumption is Consumption.Dropped or Consumption.HeldByMember);
            foreach (var write in call.Writes)
            {
                var mode = write.Mode != WriteMode.Inline || !isDropped ? write.Mode
                    : StartsWhatItCalls(call.Call) || (write.IsRepeated && write.Write != call.Call.Syntax) ? WriteMode.Background
                    : WriteMode.Dropped;
                var start = mode == WriteMode.Inline || write.Mode != WriteMode.Inline ? write.Start : call.Call.Syntax;
                writes.Add(write with { Mode = mode, Start = start, IsRepeated = write.IsRepeated || IsInLoop(call.Call) });
            }
        }
        return writes;
    }

    private List<WritingCall> CallsOf(IOperation function, CodeBody body, int depth)
    {
        var calls = new List<WritingCall>();
        if (depth > MaxDepth) return calls;
        foreach (var operation in Functions.OperationsOf(function))
            if (CallOf(operation, body, depth) is { Writes.Count: > 0 } call) calls.Add(call);
        return calls;
    }

    private WritingCall? CallOf(IOperation operation, CodeBody body, int depth) => operation switch
    {
        IInvocationOperation call => CallOf(call, body, depth),
        IObjectCreationOperation { Constructor: { } constructor } creation when TaskCalls.Starts(constructor)
            => new WritingCall(creation, OfArguments(creation.Arguments, body, depth), IsCarried: false, Outlives: true),
        IEventAssignmentOperation { Adds: true } subscription
            => new WritingCall(subscription, OfSubscription(subscription, body, depth), IsCarried: false, Outlives: true),
        _ => null,
    };

    private WritingCall? CallOf(IInvocationOperation call, CodeBody body, int depth)
    {
        var method = call.TargetMethod;
        if (types.KindOf(method, call.Instance) is var kind and not WriteKind.None)
        {
            if (body.PathOf(call.Instance) is not { } path || body.IsGated(call.Syntax)) return null;
            var write = new FunctionWrite(path, WriteMode.Inline, kind, IsInLoop(call), call.Syntax, call.Syntax);
            return new WritingCall(call, [write], IsCarried: true, types.MayOutliveItsCall(method, call.Instance));
        }
        if (TaskCalls.Starts(method))
            return new WritingCall(call, OfArguments(call.Arguments, body, depth), TaskCalls.IsTaskLike(method.ReturnType), Outlives: true);
        if (TaskCalls.Multiplies(method) || TaskCalls.Repeats(method) || TaskCalls.Projects(method))
            return new WritingCall(call, OfArguments(call.Arguments, body, depth), IsCarried: true, Outlives: TaskCalls.IsTaskLike(method.ReturnType));
        if (body.IsGated(call.Syntax)) return null;
        var writes = OfCallee(call, body, depth);
        var isTask = TaskCalls.IsTaskLike(method.ReturnType);
        return new WritingCall(call, writes, isTask, isTask || method.IsAsync);
    }

    private IReadOnlyList<FunctionWrite> OfCallee(IInvocationOperation call, CodeBody body, int depth)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke) return OfDelegate(call.Instance, body, depth + 1);
        if (method.MethodKind == MethodKind.LocalFunction)
            return body.LocalFunction(method) is { } function ? Substituted(Summarize(function, body, depth + 1), method, call, body) : [];
        if (method.IsAbstract || !types.MayWrite(call)) return [];
        return Substituted(Of(method, depth + 1), method, call, body);
    }

    private IReadOnlyList<FunctionWrite> OfArguments(IEnumerable<IArgumentOperation> arguments, CodeBody body, int depth)
        => [.. arguments.SelectMany(argument => OfDelegate(argument.Value, body, depth + 1))];

    private IReadOnlyList<FunctionWrite> OfSubscription(IEventAssignmentOperation subscription, CodeBody body, int depth)
    {
        var isTimer = subscription.EventReference is IEventReferenceOperation { Event.ContainingType: { Name: "Timer", ContainingNamespace.Name: "Timers" } };
        var mode = isTimer ? WriteMode.Background : WriteMode.Event;
        return
        [
            .. OfDelegate(subscription.HandlerValue, body, depth + 1)
                .Select(write => write.Mode is WriteMode.Inline or WriteMode.Dropped ? write with { Mode = mode, Start = subscription.Syntax } : write),
        ];
    }

    private IReadOnlyList<FunctionWrite> OfDelegate(IOperation? value, CodeBody body, int depth)
    {
        if (depth > MaxDepth) return [];
        switch (value)
        {
            case IConversionOperation conversion: return OfDelegate(conversion.Operand, body, depth);
            case IDelegateCreationOperation creation: return OfDelegate(creation.Target, body, depth);
            case IAnonymousFunctionOperation lambda: return Summarize(lambda, body, depth);
            case ILocalReferenceOperation local: return OfDelegate(body.ValueOf(local.Local), body, depth + 1);
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                return body.LocalFunction(reference.Method) is { } function ? Summarize(function, body, depth) : [];
            case IMethodReferenceOperation reference when types.HasWriter(reference.Method.ContainingType):
                return Reached(Of(reference.Method, depth), reference.Instance, body);
            default: return [];
        }
    }

    private static IReadOnlyList<FunctionWrite> Reached(IReadOnlyList<FunctionWrite> writes, IOperation? instance, CodeBody body)
        => Rebased(writes, write => write.Path.Root is null ? From(body.PathOf(instance), write.Path) : write.Path);

    private static IReadOnlyList<FunctionWrite> Substituted(IReadOnlyList<FunctionWrite> writes, IMethodSymbol method, IInvocationOperation call, CodeBody body)
        => Rebased(writes, write => write.Path.Root switch
        {
            null when method.MethodKind != MethodKind.LocalFunction => From(body.PathOf(call.Instance), write.Path),
            IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition)
                => From(body.PathOf(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value), write.Path),
            _ => write.Path,
        });

    private static IReadOnlyList<FunctionWrite> Rebased(IReadOnlyList<FunctionWrite> writes, Func<FunctionWrite, WriterPath?> path)
        => writes.Count == 0 ? writes : [.. from write in writes let reached = path(write) where reached is not null select write with { Path = reached }];

    private static WriterPath? From(WriterPath? start, WriterPath path) => start?.Then(path.Members);

    // What it says may be whether it has started anything.
    private static bool IsAsked(IOperation call) => call.Type?.SpecialType == SpecialType.System_Boolean;

    private static bool StartsWhatItCalls(IOperation call) => call switch
    {
        IInvocationOperation invocation => TaskCalls.Starts(invocation.TargetMethod),
        IObjectCreationOperation => true,
        _ => false,
    };

    private static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILoopOperation) return true;
        return false;
    }
}
