namespace NostrToolkit.Relay;

internal sealed partial class RelaySession
{
    // So many events of one client may wait for their commit; then its next message waits too.
    private const int MaxSaving = 1000;

    private static readonly Reason WrongId = Reason.Create(ReasonPrefix.Invalid, "the id is not the hash of the event");
    private static readonly Reason BadSignature = Reason.Create(ReasonPrefix.Invalid, "the signature is not the author's");
    private static readonly Reason Duplicate = Reason.Create(ReasonPrefix.Duplicate, "this event is stored already");
    private static readonly Reason Superseded = Reason.Create(ReasonPrefix.Duplicate, "a newer version of this event is stored");
    private static readonly Reason SaveFailed = Reason.Create(ReasonPrefix.Error, "the event could not be stored");

    private int _saving;
    private TaskCompletionSource? _saved;

    /// <summary>A client that publishes and closes at once gets its OK all the same.</summary>
    public ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // In this order, and the other way round below: one of the two sees the other. No save comes any more.
        Interlocked.Exchange(ref _saved, saved);
        return Volatile.Read(ref _saving) == 0 ? default : new ValueTask(saved.Task.WaitAsync(cancellationToken));
    }

    /// <summary>EVENT: verify, store, and only then say OK (NIP-01: exactly one OK for every EVENT).</summary>
    private ValueTask Handle(in PublishMessage message, CancellationToken cancellationToken)
    {
        var limits = _relay.Options.Limits;
        if (message.Event.Tags.Count > limits.MaxEventTags)
            return Refuse(message.Event.Id, Reason.Create(ReasonPrefix.Invalid, $"more than {limits.MaxEventTags} tags"));

        switch (_relay.Verifier.Verify(message.Event, out var verified))
        {
            case EventVerdict.WrongId: return Refuse(message.Event.Id, WrongId);
            case EventVerdict.BadSignature: return Refuse(message.Event.Id, BadSignature);
        }
        if (verified!.Kind.IsEphemeral)
        {
            _relay.Hub.Publish(verified, Hub.NotStored);
            Reply(new OkMessage(verified.Id, true, Reason.Empty));
            return default;
        }
        var saving = SaveAsync(verified, cancellationToken);
        return Volatile.Read(ref _saving) > MaxSaving ? new ValueTask(saving) : default;
    }

    private async Task SaveAsync(VerifiedEvent verified, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _saving);
        try
        {
            var saved = await _relay.Store.SaveAsync(verified, cancellationToken).ConfigureAwait(false);
            Reply(Answer(verified.Id, saved));
        }
        catch (OperationCanceledException)
        {
            // The connection is closing: nobody is left to answer.
        }
        catch (Exception e)
        {
            // A store should not throw; the client gets its one OK all the same.
            LogSaveFailed(_relay.Logger, e.Message, e);
            Reply(new OkMessage(verified.Id, false, SaveFailed));
        }
        finally
        {
            if (Interlocked.Decrement(ref _saving) == 0) Volatile.Read(ref _saved)?.TrySetResult();
        }
    }

    private OkMessage Answer(EventId id, SaveResult saved)
    {
        switch (saved.Status)
        {
            case SaveStatus.Stored:
                _relay.IsNewTrouble(null);
                return new OkMessage(id, true, Reason.Empty);
            case SaveStatus.Duplicate: return new OkMessage(id, true, Duplicate);
            case SaveStatus.Superseded: return new OkMessage(id, true, Superseded);
            default:
                // One line for a full disk, not one for each event it refuses.
                if (_relay.IsNewTrouble(saved.Reason)) LogNotStored(_relay.Logger, saved.Reason);
                return new OkMessage(id, false, Reason.Create(ReasonPrefix.Error, saved.Reason));
        }
    }

    private ValueTask Refuse(EventId id, Reason reason)
    {
        Reply(new OkMessage(id, false, reason));
        return default;
    }
}
