using System.IO.Pipelines;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>What an idle connection keeps, without its transport: the scarcest resource of a relay.</summary>
public sealed class IdleMemoryTests
{
    private const int Count = 10_000;

    private readonly ConnectionOptions _options = new();

    [Fact]
    public void A_connection_is_at_most_336_bytes()
        => BytesEach(transport => new Connection(transport, PeerRole.Server, _options)).ShouldBeLessThanOrEqualTo(336);

    [Fact]
    public void A_connection_and_its_waiting_read_loop_are_at_most_656_bytes()
    {
        using var shutdown = new CancellationTokenSource();
        var inbox = new Inbox();
        BytesEach(transport => new Connection(transport, PeerRole.Server, _options).RunAsync(inbox, shutdown.Token))
            .ShouldBeLessThanOrEqualTo(656);
    }

    private static long BytesEach<T>(Func<ITransport, T> make)
    {
        var transports = new ITransport[Count];
        for (var i = 0; i < Count; i++) transports[i] = new Idle();
        var made = new T[Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++) made[i] = make(transports[i]);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        TestContext.Current.TestOutputHelper!.WriteLine($"{each} bytes each");
        GC.KeepAlive(made);
        return each;
    }

    /// <summary>Nothing ever comes, and waiting for it costs what any awaited task costs.</summary>
    private sealed class Idle : PipeReader, ITransport
    {
        private readonly Task<ReadResult> _never = new TaskCompletionSource<ReadResult>().Task;

        public PipeReader Input => this;

        public PipeWriter Output => throw new NotSupportedException();

        public void Abort()
        {
        }

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => new(_never);

        public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

        public override void AdvanceTo(SequencePosition consumed) => throw new NotSupportedException();

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => throw new NotSupportedException();

        public override void CancelPendingRead()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }
    }
}
