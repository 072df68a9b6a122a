namespace NostrToolkit;

/// <summary>
/// Where a handler's generated answers go: implemented by the class with <see cref="MessageHandlerAttribute"/>, or by its context, which
/// comes first.
/// </summary>
public interface IReplySink
{
    /// <summary>
    /// Sends an answer to where the message came from. Called while that message is dispatched: must not wait for a slow peer, but
    /// encode and queue.
    /// </summary>
    /// <param name="message">A view over the message being answered; valid until this returns.</param>
    void Reply<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>;
}
