using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Writes that a <c>lock</c>, or a semaphore released in <c>finally</c>, was meant to guard, and that go on when it is left.</summary>
internal static class UnfinishedInGate
{
    public static IEnumerable<IInvocationOperation> In(IOperation function, CodeBody body, WriterTypes types)
        => from call in Functions.OperationsOf(function).OfType<IInvocationOperation>()
           where types.KindOf(call.TargetMethod, call.Instance) == WriteKind.Write && types.MayOutliveItsCall(call.TargetMethod, call.Instance)
           where IsLeft(call, body) && body.PathOf(call.Instance) is not null
           select call;

    private static bool IsLeft(IInvocationOperation call, CodeBody body) => Consumptions.Of(call) switch
    {
        // A function that awaits the task it returns is async, and its return is an await.
        Consumption.Dropped or Consumption.Returned => body.IsLocked(call.Syntax) || IsReleased(call),
        _ => false,
    };

    private static bool IsReleased(IOperation call)
    {
        IOperation inside = call;
        for (var parent = call.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); inside = parent, parent = parent.Parent)
            if (parent is ITryOperation { Finally: { } final } attempt && inside == attempt.Body && Releases(final)) return true;
        return false;
    }

    private static bool Releases(IOperation final)
        => final.Descendants().OfType<IInvocationOperation>()
            .Any(static call => (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) is ("SemaphoreSlim" or "Semaphore", "Release") or ("Monitor" or "Lock", "Exit") or ("Mutex", "ReleaseMutex"));
}
