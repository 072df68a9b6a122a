namespace NostrToolkit.AutobahnPeer;

/// <summary>Sends every message back as what it came as.</summary>
internal sealed class Echo(ConnectionOptions options) : IMessageReceiver
{
    public Connection? Connection { get; set; }

    public bool AcceptsBinary => true;

    public async ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        await Connection!.SendAsync(OutgoingMessage.Text(Copy(message)), cancellationToken);

    public async ValueTask ReceiveBinaryAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        await Connection!.SendAsync(OutgoingMessage.Binary(Copy(message)), cancellationToken);

    /// <summary>Echoes on a connection until it ends.</summary>
    public static Task RunAsync(Connection connection, ConnectionOptions options, CancellationToken cancellationToken) =>
        connection.RunAsync(new Echo(options) { Connection = connection }, cancellationToken);

    // The message is valid until we return, its echo until it is sent.
    private Wire.BufferLease Copy(ReadOnlyMemory<byte> message)
    {
        var lease = options.Buffers.Rent(message.Length);
        message.Span.CopyTo(lease.Span);
        return lease;
    }
}
