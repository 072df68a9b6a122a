using System.Buffers;
using System.Net.WebSockets;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Wires;

/// <summary>
/// Text messages of 300 bytes, read as a server (masked) and written as one, against the platform's WebSocket over the same stream. Both
/// sides see whole messages only, checked for UTF-8; the peer is given a buffer that any of them fits.
/// </summary>
internal static class FrameBenchmark
{
    private const int Messages = 10_000;
    private const int ReadSize = 16 * 1024;

    public static void Run()
    {
        int[] batch = [.. Enumerable.Repeat(Messages / 100, 100)];
        var traffic = Traffic();
        var ours = new OurPeer(new LoopStream(traffic));
        using var peer = WebSocket.CreateFromStream(new LoopStream(traffic), new WebSocketCreationOptions { IsServer = true });
        var buffer = new byte[4096];
        Contest.Run(
            "read text of 300 bytes, messages/s (peer: ManagedWebSocket)",
            batch,
            ours.Read,
            count => Read(peer, buffer, count),
            Messages / 100);
        var message = Text(0);
        Contest.Run(
            "write text of 300 bytes, messages/s (peer: ManagedWebSocket)",
            batch,
            count => ours.Write(message, count),
            count => Write(peer, message, count),
            Messages / 100);
        Contest.Run(
            "read and write text of 300 bytes, messages/s (peer: ManagedWebSocket)",
            batch,
            count => ours.Read(count) + ours.Write(message, count),
            count => Read(peer, buffer, count) + Write(peer, message, count),
            Messages / 100);
    }

    private static int Read(WebSocket socket, byte[] buffer, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            var result = Completed(socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None));
            if (!result.EndOfMessage) throw new InvalidOperationException("a message in pieces");
            sum += result.Count;
        }
        return sum;
    }

    private static int Write(WebSocket socket, byte[] message, int count)
    {
        for (var i = 0; i < count; i++)
            socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).GetAwaiter().GetResult();
        return message.Length;
    }

    private static ValueWebSocketReceiveResult Completed(ValueTask<ValueWebSocketReceiveResult> task) => task.GetAwaiter().GetResult();

    private static byte[] Traffic()
    {
        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < 1000; i++) FrameWriter.Write(output, Opcode.Text, Text(i), maskKey: 0x9E3779B9 * (uint)(i + 1));
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Text(int number) => System.Text.Encoding.UTF8.GetBytes($"[\"EVENT\",\"{number:D4}\",".PadRight(300, 'x'));

    /// <summary>Reads and writes the way that Connection does: a read fills a buffer, a flush empties one.</summary>
    private sealed class OurPeer(LoopStream stream)
    {
        private readonly byte[] _buffer = new byte[ReadSize];
        private readonly ArrayBufferWriter<byte> _output = new(ReadSize);
        private readonly MessageReader _reader = new(PeerRole.Server, new BufferPool());
        private readonly MessageWriter _writer = new(new BufferPool());
        private int _start;
        private int _end;

        public int Read(int count)
        {
            var sum = 0;
            while (count > 0)
            {
                if (_start == _end) (_start, _end) = (0, stream.Read(_buffer));
                var input = _buffer.AsMemory(_start, _end - _start);
                var status = _reader.Read(ref input, seconds: 0);
                _start = _end - input.Length;
                if (status != MessageReadStatus.Message) continue;
                sum += _reader.Message.Length;
                count--;
            }
            return sum;
        }

        public int Write(byte[] message, int count)
        {
            for (var i = 0; i < count; i++)
            {
                _writer.Write(_output, Opcode.Text, message);
                stream.Write(_output.WrittenSpan);
                _output.ResetWrittenCount();
            }
            return message.Length;
        }
    }
}
