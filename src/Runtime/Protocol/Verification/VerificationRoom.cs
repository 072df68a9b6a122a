namespace NostrToolkit;

/// <summary>Room for so many events and so many bytes of them. Who comes first goes in first, however small the one behind is.</summary>
internal sealed class VerificationRoom(int events, long bytes)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private int _events;
    private long _bytes;

    /// <summary>Ends when there is room for an event of this length, and has taken it then.</summary>
    public Task EnterAsync(int length, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        LinkedListNode<Waiter> waiter;
        lock (_gate)
        {
            if (_waiting.Count == 0 && TryTake(length)) return Task.CompletedTask;
            waiter = _waiting.AddLast(new Waiter(length));
        }
        return WaitAsync(waiter, cancellationToken);
    }

    /// <summary>Gives the room of an event back.</summary>
    public void Leave(int length)
    {
        lock (_gate)
        {
            _events--;
            _bytes -= length;
            Admit();
        }
    }

    private async Task WaitAsync(LinkedListNode<Waiter> waiter, CancellationToken cancellationToken)
    {
        try
        {
            await waiter.Value.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                // Let in at the same moment: then it has entered.
                if (waiter.List is null) return;
                _waiting.Remove(waiter);
                // It may have been too long for the room that those behind it fit in.
                Admit();
            }
            throw;
        }
    }

    private void Admit()
    {
        while (_waiting.First is { } first && TryTake(first.Value.Length))
        {
            _waiting.RemoveFirst();
            first.Value.SetResult();
        }
    }

    // An event that is longer than all the room has it for itself: it was received, so the memory is there.
    private bool TryTake(int length)
    {
        if (_events > 0 && (_events >= events || _bytes + length > bytes)) return false;
        _events++;
        _bytes += length;
        return true;
    }

    private sealed class Waiter(int length) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public int Length => length;
    }
}
