namespace NostrToolkit.Apps.Relay;

/// <summary>Why the relay does not start, in one sentence for people.</summary>
internal sealed class StartException(string message) : Exception(message);
