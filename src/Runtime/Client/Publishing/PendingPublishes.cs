namespace NostrToolkit;

/// <summary>
/// The events of one connection that wait for their OK. A relay names the event, not the message: callers who publish the
/// same event at once share one answer, and one who gives up takes it from nobody.
/// </summary>
internal sealed class PendingPublishes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, PendingPublish> _pending = [];
    private ConnectionException? _end;

    public PendingPublish Enter(EventId id)
    {
        lock (_gate)
        {
            if (!_pending.TryGetValue(id, out var pending))
            {
                pending = new PendingPublish(id);
                if (_end is { } end) pending.Fail(end);
                else _pending.Add(id, pending);
            }
            pending.Waiting++;
            return pending;
        }
    }

    /// <summary>One waits no longer, with the answer or without. The last one takes the entry along.</summary>
    public void Leave(PendingPublish pending)
    {
        lock (_gate)
        {
            if (--pending.Waiting == 0 && _pending.GetValueOrDefault(pending.Id) == pending) _pending.Remove(pending.Id);
        }
    }

    public void Answer(PublishResult result)
    {
        lock (_gate)
        {
            if (_pending.Remove(result.Event, out var pending)) pending.Complete(result);
        }
    }

    /// <summary>No answer comes any more, to those who wait and to those who come.</summary>
    public void End(ConnectionException end)
    {
        lock (_gate)
        {
            _end ??= end;
            foreach (var pending in _pending.Values) pending.Fail(_end);
            _pending.Clear();
        }
    }
}
