namespace NostrToolkit.Relay;

/// <summary>An event on its way to a commit. Whoever waits goes on elsewhere than on the writer's thread.</summary>
internal sealed class PendingSave(VerifiedEvent @event)
    : TaskCompletionSource<SaveResult>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public VerifiedEvent Event { get; } = @event;

    /// <summary>What becomes of it if the commit succeeds.</summary>
    public SaveStatus Status { get; set; }

    /// <summary>Its number, if it becomes stored.</summary>
    public long Sequence { get; set; }
}
