using System.IO.Pipelines;

namespace NostrToolkit.Tests.Connections;

/// <summary>A transport whose flushes and reads do what the test says before they do what they should.</summary>
internal sealed class ScriptedTransport(ITransport inner) : ITransport
{
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PipeReader Input => new Reader(this);

    public PipeWriter Output => new Writer(this);

    /// <summary>What a flush waits for, or throws; an abort ends the waiting.</summary>
    public Func<Task> BeforeFlush { get; set; } = static () => Task.CompletedTask;

    /// <summary>What a read waits for, or throws; an abort ends the waiting.</summary>
    public Func<Task> BeforeRead { get; set; } = static () => Task.CompletedTask;

    public int Flushes { get; private set; }

    /// <summary>A peer that never reads: only an abort ends a flush.</summary>
    public static ScriptedTransport NeverFlushing(ITransport inner)
    {
        var never = new TaskCompletionSource().Task;
        return new ScriptedTransport(inner) { BeforeFlush = () => never };
    }

    public void Abort()
    {
        _aborted.TrySetResult();
        inner.Abort();
    }

    private ITransport Inner => inner;

    private async ValueTask WaitAsync(Func<Task> before)
    {
        var task = before();
        if (!task.IsCompleted) task = await Task.WhenAny(task, _aborted.Task);
        await task;
    }

    private sealed class Writer(ScriptedTransport owner) : PipeWriter
    {
        private PipeWriter Inner => owner.Inner.Output;

        public override void Advance(int bytes) => Inner.Advance(bytes);

        public override Memory<byte> GetMemory(int sizeHint = 0) => Inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => Inner.GetSpan(sizeHint);

        public override void CancelPendingFlush() => Inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => Inner.Complete(exception);

        public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            owner.Flushes++;
            await owner.WaitAsync(owner.BeforeFlush);
            return await Inner.FlushAsync(cancellationToken);
        }
    }

    private sealed class Reader(ScriptedTransport owner) : PipeReader
    {
        private PipeReader Inner => owner.Inner.Input;

        public override void AdvanceTo(SequencePosition consumed) => Inner.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => Inner.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => Inner.CancelPendingRead();

        public override void Complete(Exception? exception = null) => Inner.Complete(exception);

        public override bool TryRead(out ReadResult result) => Inner.TryRead(out result);

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            await owner.WaitAsync(owner.BeforeRead);
            return await Inner.ReadAsync(cancellationToken);
        }
    }
}
