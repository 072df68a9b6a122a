using System.Buffers.Binary;
using System.IO.Pipelines;
using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    // One flush per so many bytes: enough to fill a few packets, little enough that the next sender need not wait long.
    private const int FlushBytes = 64 * 1024;

    // Guarded by the gate. Whoever finds no turn taken takes it, and alone writes to the transport until it ends; all
    // others leave their message in the queue. Not taken means that the queue is empty.
    private bool _turnTaken;

    // Owned by the turn.
    private readonly MessageWriter _writer;

    private async Task TakeTurnAsync(OutgoingMessage message)
    {
        try
        {
            Write(message);
            await FlushAsync().ConfigureAwait(false);
            if (TryEndTurn()) return;
            // What others have queued meanwhile must not keep this caller, who may hold a lock of its own.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            do
            {
                WriteQueued();
                await FlushAsync().ConfigureAwait(false);
            }
            while (!TryEndTurn());
        }
        catch (Exception e)
        {
            Note(e);
            Drop(Lost);
            TryEndTurn();
        }
    }

    private ValueTask FlushAsync()
    {
        var flush = _transport.Output.FlushAsync();
        if (!flush.IsCompleted) return WaitForPeerAsync(flush);
        CheckFlushed(flush.GetAwaiter().GetResult());
        return default;
    }

    private async ValueTask WaitForPeerAsync(ValueTask<FlushResult> flush)
    {
        using var deadline = _options.Time.CreateTimer(
            static connection => ((Connection)connection!).CutOff(), this, _options.SendTimeout, Timeout.InfiniteTimeSpan);
        CheckFlushed(await flush.ConfigureAwait(false));
    }

    private void CheckFlushed(FlushResult result)
    {
        if (result.IsCompleted || result.IsCanceled) Drop(Lost);
    }

    /// <summary>Moves one flush's worth of the queue into the transport.</summary>
    private void WriteQueued()
    {
        for (var written = 0; written < FlushBytes && TryDequeue(out var message); written += message.Length) Write(message);
        lock (_gate) SignalChange();
    }

    private bool TryDequeue(out OutgoingMessage message)
    {
        lock (_gate)
        {
            message = default;
            if (_queue is null || !_queue.TryDequeue(out message)) return false;
            _queuedBytes -= message.QueuedSize;
            return true;
        }
    }

    private bool TryEndTurn()
    {
        lock (_gate)
        {
            if (_queue is { Count: > 0 }) return false;
            _queue = null;
            _turnTaken = false;
            SignalChange();
            return true;
        }
    }

    /// <summary>The signal after which to look again whether the turn has ended; null when it has.</summary>
    private Task? TurnUnderWay()
    {
        lock (_gate) return _turnTaken ? NextChange() : null;
    }

    private void Write(in OutgoingMessage message)
    {
        try
        {
            message.WriteTo(_writer, _transport.Output, _role == PeerRole.Client ? NextMaskKey() : null);
        }
        finally
        {
            message.Release();
        }
    }

    private uint NextMaskKey()
    {
        Span<byte> key = stackalloc byte[sizeof(uint)];
        _options.Randomness.GetBytes(key);
        return BinaryPrimitives.ReadUInt32LittleEndian(key);
    }
}
