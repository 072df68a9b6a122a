using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

public sealed partial class VerificationLane
{
    private readonly Action<Verification> _receive;
    private readonly Lock _gate = new();
    private readonly Queue<VerificationJob> _submitted = new();
    private bool _isDelivering;
    private Exception? _failure;
    private TaskCompletionSource? _drained;

    /// <summary>A worker is done with one of this lane's events. Whoever finds the first one done delivers, also what others finish meanwhile.</summary>
    internal void Complete(VerificationJob completed)
    {
        lock (_gate)
        {
            completed.IsDone = true;
            if (_isDelivering) return;
            _isDelivering = true;
        }
        while (TryNext(out var job)) Deliver(job);
    }

    private bool TryNext([NotNullWhen(true)] out VerificationJob? job)
    {
        lock (_gate)
        {
            if (_submitted.TryPeek(out job) && job.IsDone)
            {
                _submitted.Dequeue();
                return true;
            }
            _isDelivering = false;
            if (_submitted.Count > 0) return false;
            _drained?.TrySetResult();
            _drained = null;
            return false;
        }
    }

    private void Deliver(VerificationJob job)
    {
        // What comes after a failure is not delivered: a receiver that threw does not know what it has missed.
        if (_failure is null) Volatile.Write(ref _failure, job.Failure ?? Receive(job.Result));
        var length = job.Length;
        _pool.Return(job);
        _room.Leave(length);
    }

    private Exception? Receive(Verification result)
    {
        try
        {
            _receive(result);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private Task Drained()
    {
        lock (_gate)
        {
            if (_submitted.Count == 0 && !_isDelivering) return Task.CompletedTask;
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _drained.Task;
        }
    }
}
