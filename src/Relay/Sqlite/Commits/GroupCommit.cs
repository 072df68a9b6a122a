using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>
/// The one thread that writes. It takes all that is queued and commits once: with FULL sync a
/// commit costs much the same for one event as for a hundred.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly EventTable _events;
    private readonly SaveQueue _queue;
    private readonly CommitObservers _observers;
    private readonly int _maxGroup;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GroupCommit(SqliteConnection connection, SqliteEventStoreOptions options, CommitObservers observers)
    {
        _connection = connection;
        _events = new EventTable(connection);
        _queue = new SaveQueue(options.MaxQueued);
        _observers = observers;
        _maxGroup = options.MaxGroup;
        new Thread(Run) { Name = "event store writer", IsBackground = true }.Start();
    }

    public async ValueTask<SaveResult> SaveAsync(VerifiedEvent @event, CancellationToken cancellationToken)
    {
        var save = new PendingSave(@event);
        return await _queue.PutAsync(save, cancellationToken).ConfigureAwait(false)
            ? await save.Task.WaitAsync(cancellationToken).ConfigureAwait(false)
            : SaveResult.Failed("the store is closed");
    }

    /// <summary>Commits what is queued, then ends the thread and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _stopped.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var group = new List<PendingSave>();
        try
        {
            while (_queue.Take(group, _maxGroup))
            {
                Save(group);
                group.Clear();
            }
            _events.Dispose();
            _connection.Dispose();
            _stopped.SetResult();
        }
        catch (Exception exception)
        {
            // On a thread of our own this would end the process; whoever disposes the store is told instead.
            _queue.Close();
            do
            {
                // Those of the group under way, those in the queue, and those who waited for a place in it: each gets an answer.
                foreach (var save in group) save.TrySetResult(SaveResult.Failed("the store does not write any more"));
                group.Clear();
            }
            while (_queue.Take(group, _maxGroup));
            _stopped.SetException(exception);
        }
    }

    private void Save(List<PendingSave> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception exception)
        {
            // All or nothing: whatever it was, nobody is told "stored". The next group starts afresh.
            _connection.RollBack();
            var reason = exception is SqliteException sqlite ? sqlite.Reason : exception.Message;
            foreach (var save in group) save.SetResult(SaveResult.Failed(reason));
            return;
        }
        foreach (var save in group) Answer(save);
    }

    private void Commit(List<PendingSave> group)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        foreach (var save in group)
        {
            save.Status = _events.Save(save.Event, out var sequence);
            save.Sequence = sequence;
        }
        _connection.Execute("COMMIT");
    }

    private void Answer(PendingSave save)
    {
        try
        {
            if (save.Status == SaveStatus.Stored) _observers.Tell(save.Event, save.Sequence);
            save.SetResult(new SaveResult(save.Status));
        }
        catch (Exception exception)
        {
            // An observer's: it must not cost the others of the group their answers.
            save.SetException(exception);
        }
    }
}
