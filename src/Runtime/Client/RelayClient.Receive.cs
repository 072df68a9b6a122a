namespace NostrToolkit;

public sealed partial class RelayClient : IMessageReceiver
{
    ValueTask IMessageReceiver.ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        => DispatchAsync(message, cancellationToken);

    private void Handle(in NoticeMessage message) => _options.Notice?.Invoke(message.Text.ToString());

    private void OnUnreadable(in UnreadableMessage message) => Interlocked.Increment(ref _rejectedCount);
}
