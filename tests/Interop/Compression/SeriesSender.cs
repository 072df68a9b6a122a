using System.Text;

namespace NostrToolkit.Tests.Interop;

/// <summary>Sends a series to a peer that echoes, and compares what comes back with it.</summary>
internal sealed class SeriesSender(MessageSeries series) : IMessageReceiver
{
    private Connection? _connection;
    private int _received;

    /// <summary>Sends, waits for all echoes, closes, and returns how many came back as they were, and how the connection ended.</summary>
    public static async Task<(int Echoed, ConnectionEnd End)> RunAsync(Connection connection, MessageSeries series)
    {
        var sender = new SeriesSender(series) { _connection = connection };
        var running = connection.RunAsync(sender, CancellationToken.None);
        foreach (var (message, _) in series.Messages)
            if (!await connection.SendAsync(message, CancellationToken.None)) break;
        var end = await running;
        return (sender._received, end);
    }

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var expected = series.Messages[_received].Text;
        if (Encoding.UTF8.GetString(message.Span) != expected) throw new InvalidDataException($"Message {_received} comes back changed.");
        if (++_received == series.Messages.Count)
            _ = _connection!.CloseAsync(Wire.CloseStatus.NormalClosure, "done", CancellationToken.None);
        return default;
    }
}
