namespace NostrToolkit.Relay;

internal sealed partial class RelaySession : IReplySink
{
    /// <summary>Answers what no handler got as the protocol says.</summary>
    private void OnUnreadable(in UnreadableMessage message)
    {
        // The CLOSED that follows ends whatever the client had under this id.
        if (message.Name == "REQ" && Salvage.TrySubscription(message.Text, out var id)) _relay.Hub.Unsubscribe(_client, id);
        Refusal.Unreadable(this, message);
    }
}
