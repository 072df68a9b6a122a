namespace NostrToolkit;

public sealed partial class VerificationPool
{
    // After so many events, half a millisecond or so, a worker goes to the end of the thread pool's queue.
    private const int EventsPerTurn = 16;

    private readonly Worker _worker;
    private readonly Lock _gate = new();
    private readonly Queue<VerificationJob> _waiting = new();
    private readonly Stack<VerificationJob> _spare = new();
    private int _taken; // submitted, and its result not yet delivered
    private int _working;
    private bool _isClosed;
    private TaskCompletionSource? _emptied;

    /// <summary>Takes an event whose submitter has entered; <see langword="null"/> if the pool is closed.</summary>
    internal VerificationJob? TryTake(VerificationLane lane, EventId id, byte[] text)
    {
        VerificationJob? job;
        lock (_gate)
        {
            if (_isClosed) return null;
            if (!_spare.TryPop(out job)) job = new VerificationJob();
            job.Start(lane, id, text);
            _waiting.Enqueue(job);
            _taken++;
            if (_working == _options.Workers) return job;
            _working++;
        }
        ThreadPool.UnsafeQueueUserWorkItem(_worker, preferLocal: false);
        return job;
    }

    /// <summary>The job's result has been delivered: there is room for another.</summary>
    internal void Return(VerificationJob job)
    {
        var length = job.Length;
        lock (_gate)
        {
            job.Clear();
            _spare.Push(job);
            if (--_taken == 0) _emptied?.TrySetResult();
        }
        Room.Leave(length);
    }

    private void Work()
    {
        for (var done = 0; done < EventsPerTurn; done++)
        {
            if (!TryNext(out var job)) return;
            job.Run(_verifier);
        }
        ThreadPool.UnsafeQueueUserWorkItem(_worker, preferLocal: false);
    }

    private bool TryNext([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out VerificationJob? job)
    {
        lock (_gate)
        {
            if (_waiting.TryDequeue(out job)) return true;
            _working--;
            return false;
        }
    }

    private sealed class Worker(VerificationPool pool) : IThreadPoolWorkItem
    {
        public void Execute() => pool.Work();
    }
}
