namespace NostrToolkit.Relay.Tests;

/// <summary>A place in the code where a test holds others back.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody has come.</summary>
    public Task Entered => _entered.Task.WaitAsync(Limit);

    public void Open() => _open.TrySetResult();

    public void Enter() => _entered.TrySetResult();

    /// <summary>Enters, and waits until it is open.</summary>
    public Task PassAsync()
    {
        Enter();
        return _open.Task.WaitAsync(Limit);
    }
}
