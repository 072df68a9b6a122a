namespace NostrToolkit;

/// <summary>An event whose OK has not come, and those who wait for it. Guarded by <see cref="PendingPublishes"/>.</summary>
internal sealed class PendingPublish(EventId id)
{
    private readonly TaskCompletionSource<PublishResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EventId Id => id;

    public Task<PublishResult> Answer => _answer.Task;

    public int Waiting { get; set; }

    public void Complete(PublishResult result) => _answer.TrySetResult(result);

    public void Fail(ConnectionException end)
    {
        _answer.TrySetException(end);
        // Looked at, so that nobody reports it as unobserved: whoever could not even send has had another exception, and awaits no answer.
        _ = _answer.Task.Exception;
    }
}
