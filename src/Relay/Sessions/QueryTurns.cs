namespace NostrToolkit.Relay;

/// <summary>
/// A few queries of one client at a time, the others in order behind them: the store's readers serve all clients, and one that
/// asks for much must not keep them from the rest. Holds nothing while nobody waits.
/// </summary>
internal sealed class QueryTurns
{
    // Two, so that a quick query need not wait behind one slow one.
    private const int Turns = 2;

    private readonly Lock _gate = new();
    private int _taken;
    private Queue<TaskCompletionSource>? _waiting;

    /// <summary>Ends when it is the caller's turn; <see cref="Leave"/> passes it on.</summary>
    public Task EnterAsync()
    {
        lock (_gate)
        {
            if (_taken < Turns)
            {
                _taken++;
                return Task.CompletedTask;
            }
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_waiting ??= new Queue<TaskCompletionSource>()).Enqueue(turn);
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (_waiting is null)
            {
                _taken--;
                return;
            }
            _waiting.Dequeue().SetResult();
            if (_waiting.Count == 0) _waiting = null;
        }
    }
}
