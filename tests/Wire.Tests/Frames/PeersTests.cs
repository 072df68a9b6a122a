namespace NostrToolkit.Wire.Tests;

/// <summary>Two peers in memory: what each writes, the other reads, and answers.</summary>
public sealed class PeersTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(125, 1)]
    [InlineData(126, 1)]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 1)]
    [InlineData(0, 3)]
    [InlineData(126, 4)]
    [InlineData(65_536, 5)]
    public void A_conversation_from_the_first_message_to_both_closes(int length, int fragments)
    {
        var payload = Bytes.Pattern(length);
        var pool = new BufferPool();
        using var server = new MessageReader(PeerRole.Server, pool);
        using var client = new MessageReader(PeerRole.Client, pool);

        var fromClient = new Traffic(PeerRole.Client).Message(Opcode.Binary, payload, fragments).Close(CloseStatus.NormalClosure, "done");
        var fromServer = Echo(server, fromClient.Bytes);
        fromServer.Pings.ShouldBe(fragments - 1);

        var trace = new List<string>();
        ReadTrace.ReadAll(client, fromServer.Traffic.Bytes, trace).ShouldBeFalse("the server's close ends it");
        trace.ShouldBe(
        [
            .. Enumerable.Range(1, fragments - 1).Select(static i => $"Pong {i:X2}"),
            $"Binary {Convert.ToHexString(payload)}",
            "Close 1000 done",
        ]);
    }

    /// <summary>A server that echoes messages, pongs pings and answers a close with the same status and reason.</summary>
    private static (Traffic Traffic, int Pings) Echo(MessageReader reader, Memory<byte> input)
    {
        var answers = new Traffic(PeerRole.Server);
        var pings = 0;
        while (true)
        {
            switch (reader.Read(ref input, seconds: 0))
            {
                case MessageReadStatus.Message:
                    using (var message = reader.TakeMessage()) answers.Frame(reader.Opcode, message.Span);
                    break;
                case MessageReadStatus.Ping:
                    answers.Frame(Opcode.Pong, reader.ControlPayload);
                    pings++;
                    break;
                case MessageReadStatus.Close:
                    return (answers.Close(reader.CloseStatus, System.Text.Encoding.UTF8.GetString(reader.CloseReason)), pings);
                case var other:
                    throw new InvalidOperationException($"{other} {reader.FailureReason}");
            }
        }
    }
}
