using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>The other side, played by a test: sends what it is told and says what it gets, one frame at a time.</summary>
internal sealed class Peer(ITransport transport, PeerRole role)
{
    private readonly MessageReader _reader = new(role, new BufferPool(), new WireLimits { MaxMessageBytes = 64 * 1024 * 1024 });

    public Task SendAsync(byte[] bytes) => transport.Output.WriteAsync(bytes).Soon();

    public Task SendAsync(Opcode opcode, byte[] payload, bool fin = true) => SendAsync(Frames.Of(role, opcode, payload, fin));

    public Task SendAsync(string text) => SendAsync(Frames.Text(role, text));

    public Task CloseAsync(ushort status, string reason = "") => SendAsync(Frames.Close(role, status, reason));

    /// <summary>Ends the side that it sends on.</summary>
    public ValueTask HangUpAsync() => transport.Output.CompleteAsync();

    /// <summary>The next frame as "Text hello", "Pong 01ff" or "Close 1000 reason"; "End" when there is none.</summary>
    public Task<string> ReadAsync() => ReadFrameAsync().Soon();

    /// <summary>Everything up to the end.</summary>
    public async Task<List<string>> ReadAllAsync()
    {
        var all = new List<string>();
        do all.Add(await ReadAsync());
        while (all[^1] != "End");
        return all;
    }

    private async Task<string> ReadFrameAsync()
    {
        while (true)
        {
            var result = await transport.Input.ReadAsync();
            var (frame, consumed) = Read(result.Buffer);
            transport.Input.AdvanceTo(consumed, frame is null ? result.Buffer.End : consumed);
            if (frame is not null) return frame;
            if (result.IsCompleted) return "End";
        }
    }

    private (string? Frame, SequencePosition Consumed) Read(ReadOnlySequence<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var input = MemoryMarshal.AsMemory(buffer.First);
            var length = input.Length;
            var status = _reader.Read(ref input, seconds: 0);
            buffer = buffer.Slice(length - input.Length);
            if (status != MessageReadStatus.NeedMoreData) return (Spell(status), buffer.Start);
        }
        return (null, buffer.Start);
    }

    private string Spell(MessageReadStatus status)
    {
        switch (status)
        {
            case MessageReadStatus.Message:
                using (var message = _reader.TakeMessage()) return $"{_reader.Opcode} {Encoding.UTF8.GetString(message.Span)}";
            case MessageReadStatus.Close:
                return $"Close {_reader.CloseStatus} {Encoding.UTF8.GetString(_reader.CloseReason)}".TrimEnd();
            case MessageReadStatus.Failed:
                return $"Failed {_reader.FailureReason}";
            default:
                return $"{status} {Convert.ToHexStringLower(_reader.ControlPayload)}".TrimEnd();
        }
    }
}
