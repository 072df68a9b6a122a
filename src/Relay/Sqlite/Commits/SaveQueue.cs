namespace NostrToolkit.Relay;

/// <summary>
/// The bounded inbox of the writer's thread. Those who put wait without a thread; the one who takes blocks its own. A
/// Channel would need the thread pool to wake that one, just when the pool is busy.
/// </summary>
internal sealed class SaveQueue(int capacity)
{
    private readonly SemaphoreSlim _places = new(capacity);
    private readonly Queue<PendingSave> _saves = new();
    private bool _closed;

    /// <summary>Puts the save at the end; false if the queue is closed.</summary>
    public async ValueTask<bool> PutAsync(PendingSave save, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_saves)
        {
            if (!_closed)
            {
                _saves.Enqueue(save);
                Monitor.Pulse(_saves);
                return true;
            }
        }
        _places.Release();
        return false;
    }

    /// <summary>Waits for saves and takes all there are, up to a number; false if the queue is closed and empty.</summary>
    public bool Take(List<PendingSave> group, int most)
    {
        lock (_saves)
        {
            while (_saves.Count == 0 && !_closed) Monitor.Wait(_saves);
            while (group.Count < most && _saves.TryDequeue(out var save)) group.Add(save);
        }
        if (group.Count > 0) _places.Release(group.Count);
        return group.Count > 0;
    }

    /// <summary>Takes no more saves; what is queued stays.</summary>
    public void Close()
    {
        lock (_saves)
        {
            _closed = true;
            Monitor.Pulse(_saves);
        }
    }
}
