using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Calls behind which one is alone: semaphores, monitors, locks of the platform and of anybody, and flags set by compare and exchange.</summary>
internal static class Gates
{
    public static bool IsPassedBy(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return (method.ContainingType?.Name, method.Name) switch
        {
            ("SemaphoreSlim" or "Semaphore" or "Mutex" or "WaitHandle" or "AutoResetEvent", "Wait" or "WaitAsync" or "WaitOne") => true,
            ("Monitor" or "Lock" or "SpinLock", "Enter" or "TryEnter" or "EnterScope") => true,
            ("ReaderWriterLockSlim", "EnterWriteLock" or "TryEnterWriteLock") => true,
            ("Interlocked", "CompareExchange" or "Exchange") => call.Parent is not IExpressionStatementOperation,
            // AsyncLock, KeyedSemaphore, RateLimiter: what others call the same.
            (_, "LockAsync" or "EnterAsync" or "AcquireAsync" or "TryEnterAsync" or "AcquireLockAsync" or "WaitForTurnAsync") => true,
            ({ } type, _) => (type.Contains("Lock") || type.Contains("Semaphore") || type.Contains("Mutex"))
                && !type.Contains("Block") && !type.Contains("Clock") && method.MethodKind == MethodKind.Ordinary && !method.Name.Contains("Release"),
            _ => false,
        };
    }
}
