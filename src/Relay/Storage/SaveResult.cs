namespace NostrToolkit.Relay;

/// <summary>What became of an event that was to be stored, and why it failed if it did.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">For people, if it failed: <c>database is locked</c>. Otherwise empty.</param>
public readonly record struct SaveResult(SaveStatus Status, string Reason = "")
{
    /// <summary>The event is not known to be stored.</summary>
    public static SaveResult Failed(string reason) => new(SaveStatus.Failed, reason);
}
