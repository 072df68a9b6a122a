using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>The few readers. Whoever finds none free waits; the reading itself is done on the thread pool.</summary>
internal sealed class ReaderPool(SqliteFile file, int size) : IAsyncDisposable
{
    private readonly Channel<EventReader> _free = Channel.CreateBounded<EventReader>(size);
    private int _opened;

    /// <summary>Opens the readers.</summary>
    /// <exception cref="EventStoreException">One cannot be opened.</exception>
    public void Open()
    {
        for (; _opened < size; _opened++) _free.Writer.TryWrite(new EventReader(file.OpenReader()));
    }

    /// <summary>Does the work with a reader, in a snapshot.</summary>
    /// <exception cref="EventStoreException">The file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    public async Task<T> ReadAsync<T>(Func<EventReader, T> work, CancellationToken cancellationToken)
    {
        var reader = await RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => reader.InSnapshot(work), cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException exception)
        {
            throw file.Trouble("read", exception);
        }
        finally
        {
            _free.Writer.TryWrite(reader);
        }
    }

    /// <summary>Waits for the readers that are in use, and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var count = 0; count < _opened; count++) (await _free.Reader.ReadAsync().ConfigureAwait(false)).Dispose();
        _free.Writer.Complete();
    }

    private async ValueTask<EventReader> RentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _free.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteEventStore));
        }
    }
}
