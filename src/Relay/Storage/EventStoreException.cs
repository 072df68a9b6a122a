namespace NostrToolkit.Relay;

/// <summary>A store cannot be opened or read. The message is one sentence for the people who run the relay.</summary>
/// <param name="message">The sentence.</param>
/// <param name="innerException">What caused it, if anything.</param>
public sealed class EventStoreException(string message, Exception? innerException = null) : Exception(message, innerException);
