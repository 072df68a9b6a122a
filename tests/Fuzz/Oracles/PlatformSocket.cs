using System.Net.WebSockets;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Traffic read by the platform's WebSocket, from memory and to its end.</summary>
internal sealed class PlatformSocket
{
    private readonly byte[] _chunk = new byte[4096];
    private readonly MemoryStream _message = new();

    /// <summary>Whether it ended the last traffic at a block that is marked as the last one, which it takes for the end of all.</summary>
    public bool StoppedAtLastBlock { get; private set; }

    /// <summary>Writes down its messages and the close frame; false: it refuses the traffic.</summary>
    /// <param name="reader">Which side it is.</param>
    /// <param name="traffic">What the other side sends.</param>
    /// <param name="deflate">What was agreed on; null: nothing.</param>
    /// <param name="trace">Where to: messages and the close frame; it keeps control frames for itself.</param>
    public bool Read(PeerRole reader, ReadOnlySpan<byte> traffic, Negotiation? deflate, Trace trace)
    {
        trace.Clear();
        StoppedAtLastBlock = false;
        using var socket = WebSocket.CreateFromStream(new OneWay(traffic.ToArray()), Options(reader, deflate));
        try
        {
            while (Next(socket, trace)) { }
            return true;
        }
        catch (WebSocketException end)
        {
            StoppedAtLastBlock = end.Message.Contains("BFINAL", StringComparison.Ordinal);
            // The traffic ended without a close frame, which is not its fault.
            return end.WebSocketErrorCode == WebSocketError.ConnectionClosedPrematurely;
        }
    }

    private bool Next(WebSocket socket, Trace trace)
    {
        _message.SetLength(0);
        while (true)
        {
            var result = socket.ReceiveAsync(_chunk.AsMemory(), default).AsTask().GetAwaiter().GetResult();
            if (result.MessageType == WebSocketMessageType.Close)
            {
                var status = new CloseStatus((ushort)socket.CloseStatus!.Value);
                trace.AddClose(status, Encoding.UTF8.GetBytes(socket.CloseStatusDescription ?? ""));
                return false;
            }
            _message.Write(_chunk, 0, result.Count);
            if (!result.EndOfMessage) continue;
            var opcode = result.MessageType == WebSocketMessageType.Text ? Opcode.Text : Opcode.Binary;
            trace.AddMessage(opcode, _message.GetBuffer().AsSpan(0, (int)_message.Length));
            return true;
        }
    }

    private static WebSocketCreationOptions Options(PeerRole reader, Negotiation? deflate) => new()
    {
        IsServer = reader == PeerRole.Server,
        KeepAliveInterval = TimeSpan.Zero,
        DangerousDeflateOptions = deflate is null ? null : new WebSocketDeflateOptions
        {
            ClientMaxWindowBits = Math.Max(9, deflate.Client.SendWindowBits),
            ClientContextTakeover = deflate.Server.ReceiveTakeover,
            ServerMaxWindowBits = Math.Max(9, deflate.Server.SendWindowBits),
            ServerContextTakeover = deflate.Client.ReceiveTakeover,
        },
    };

    /// <summary>Gives what it has, and lets what is written to it go.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanWrite => true;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;
    }
}
