namespace NostrToolkit;

public sealed partial class RelayClient
{
    /// <summary>Publishes an event and waits for the relay's OK.</summary>
    /// <param name="verified">The event.</param>
    /// <param name="cancellationToken">Ends the waiting; the event may be stored all the same.</param>
    /// <exception cref="ConnectionException">The connection ended before the OK came: whether the event is stored is unknown.</exception>
    public async Task<PublishResult> PublishAsync(VerifiedEvent verified, CancellationToken cancellationToken = default)
    {
        var pending = _publishing.Enter(verified.Id);
        try
        {
            await SendAsync(new PublishMessage(verified.View), cancellationToken).ConfigureAwait(false);
            return await pending.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _publishing.Leave(pending);
        }
    }

    private void Handle(in OkMessage message)
        => _publishing.Answer(new PublishResult(message.Event, message.Accepted, message.Reason.ToOwned()));
}
