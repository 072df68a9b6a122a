using System.Runtime.ExceptionServices;

namespace NostrToolkit;

/// <summary>One submitter's way through a <see cref="VerificationPool"/>: what goes in first comes out first.</summary>
/// <remarks>
/// Submit one event after the other, each when the one before has been taken; with several threads submitting, the order is theirs.
/// A lane holds nothing but what is in the pool, and needs no closing.
/// </remarks>
public sealed partial class VerificationLane
{
    private readonly VerificationPool _pool;
    private readonly VerificationRoom _room;

    internal VerificationLane(VerificationPool pool, Action<Verification> receive, VerificationRoom room)
    {
        _pool = pool;
        _receive = receive;
        _room = room;
    }

    /// <summary>Submits an event, and ends when the pool has taken it, which it does at once while there is room.</summary>
    /// <param name="view">Copied before this returns: the memory behind it may be used again then.</param>
    /// <param name="cancellationToken">Ends the wait for room; the event is then not submitted.</param>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    /// <exception cref="Exception">What the engine or the receiver of this lane threw earlier.</exception>
    public ValueTask SubmitAsync(in EventView view, CancellationToken cancellationToken)
        => SubmitAsync(view.Id, VerifiedEvent.CopyText(view), cancellationToken);

    /// <summary>Ends when all that has been submitted is delivered.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Exception">What the engine or the receiver of this lane threw.</exception>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        await Drained().WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfFailed();
    }

    private async ValueTask SubmitAsync(EventId id, byte[] text, CancellationToken cancellationToken)
    {
        await _room.EnterAsync(text.Length, cancellationToken).ConfigureAwait(false);
        var hasEntered = false;
        try
        {
            await _pool.Room.EnterAsync(text.Length, cancellationToken).ConfigureAwait(false);
            hasEntered = true;
            Submit(id, text);
        }
        catch
        {
            if (hasEntered) _pool.Room.Leave(text.Length);
            _room.Leave(text.Length);
            throw;
        }
    }

    private void Submit(EventId id, byte[] text)
    {
        lock (_gate)
        {
            ThrowIfFailed();
            // A worker that is done with it before it is in the queue waits for the lock.
            var job = _pool.TryTake(this, id, text);
            ObjectDisposedException.ThrowIf(job is null, _pool);
            _submitted.Enqueue(job);
        }
    }

    private void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is { } failure) ExceptionDispatchInfo.Throw(failure);
    }
}
