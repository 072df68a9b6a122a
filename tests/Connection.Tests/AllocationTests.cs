using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>
/// What a message costs in the steady state. Everything runs on the test's own thread, over pipes that call back inline,
/// so that the count is exact; the pipes' own memory is pooled and warm.
/// </summary>
public sealed class AllocationTests
{
    private readonly MemoryTransport _peer;
    private readonly Connection _connection;
    private readonly ConnectionOptions _options = new() { Limits = new WireLimits { MaxControlFramesPerSecond = int.MaxValue } };

    public AllocationTests()
    {
        (var ours, _peer) = MemoryTransport.Pair(MemoryTransport.Inline);
        _connection = new Connection(ours, PeerRole.Server, _options);
    }

    [Fact]
    public void TrySend_allocates_nothing_when_the_flush_completes_at_once()
    {
        var message = OutgoingMessage.Text("[\"EVENT\",\"s\","u8.ToArray(), new byte[300]);
        BytesPerThousand(() =>
        {
            _connection.TrySend(message);
            Drain();
        }).ShouldBe(0);
    }

    [Fact]
    public void SendAsync_in_a_lease_allocates_nothing_when_the_flush_completes_at_once() => BytesPerThousand(() =>
    {
        _ = _connection.SendAsync(OutgoingMessage.Text(_options.Buffers.Rent(300)), CancellationToken.None).Result;
        Drain();
    }).ShouldBe(0);

    [Theory]
    [InlineData(20)]
    [InlineData(3_000)]
    [InlineData(70_000)]
    public void A_received_message_allocates_nothing(int length)
    {
        var receiver = new Counter();
        _ = _connection.RunAsync(receiver, CancellationToken.None);
        var frame = Frames.Of(PeerRole.Client, Opcode.Text, new byte[length]);
        BytesPerThousand(() => Write(frame)).ShouldBe(0);
        receiver.Received.ShouldBe(6000);
    }

    [Fact]
    public void A_ping_and_its_pong_allocate_nothing()
    {
        _ = _connection.RunAsync(new Counter(), CancellationToken.None);
        var ping = Frames.Of(PeerRole.Client, Opcode.Ping, [1, 2, 3]);
        BytesPerThousand(() =>
        {
            Write(ping);
            Drain();
        }).ShouldBe(0);
    }

    /// <summary>
    /// The bytes that 1,000 runs allocate, once warm: the least of five counts, since the pool behind the pipes is trimmed at times.
    /// </summary>
    private static long BytesPerThousand(Action action) => Enumerable.Range(0, 5).Min(_ =>
    {
        for (var i = 0; i < 200; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private void Write(byte[] frame)
    {
        frame.CopyTo(_peer.Output.GetSpan(frame.Length));
        _peer.Output.Advance(frame.Length);
        _ = _peer.Output.FlushAsync(CancellationToken.None).Result;
    }

    // Nothing to read would be an exception here: what was measured was sent.
    private void Drain()
    {
        _peer.Input.TryRead(out var result);
        _peer.Input.AdvanceTo(result.Buffer.End);
    }

    private sealed class Counter : IMessageReceiver
    {
        public int Received { get; private set; }

        public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            Received++;
            return default;
        }
    }
}
