using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>The database file: how its connections are opened, and what to say when they cannot be.</summary>
internal sealed class SqliteFile(SqliteEventStoreOptions options)
{
    // 64 MiB for the writer, whose indexes are written all over; readers rely on the operating system's cache besides.
    private const int WriterCacheKibibytes = 64 * 1024;
    private const int ReaderCacheKibibytes = 16 * 1024;

    public string Path { get; } = System.IO.Path.Combine(options.Directory, "events.db");

    /// <summary>Opens the one connection that writes, and makes directory, file and tables if they are not there.</summary>
    /// <exception cref="EventStoreException">It cannot be opened or written.</exception>
    public SqliteConnection OpenWriter()
    {
        CreateDirectory();
        return Open(SqliteOpenMode.ReadWriteCreate, WriterCacheKibibytes, connection =>
        {
            if (connection.IsReadOnly) throw new EventStoreException($"The event store {Path} cannot be written.");
            EventSchema.Ensure(connection, Path);
            // No error where it cannot be had, as on some network file systems: the answer is the mode that stays.
            if (connection.ReadText("PRAGMA journal_mode = WAL") is var mode and not "wal")
                throw new EventStoreException($"The event store {Path} cannot be opened: its file system allows no write-ahead log (mode {mode}).");
            connection.Execute("PRAGMA synchronous = FULL");
            if (options.MaxBytes < long.MaxValue)
                connection.Execute($"PRAGMA max_page_count = {options.MaxBytes / connection.ReadInt64("PRAGMA page_size")}");
        });
    }

    /// <summary>Opens a connection for queries.</summary>
    /// <exception cref="EventStoreException">It cannot be opened.</exception>
    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, ReaderCacheKibibytes, static _ => { });

    /// <summary>What to say when SQLite fails.</summary>
    /// <param name="deed"><c>opened</c> or <c>read</c>.</param>
    /// <param name="exception">What SQLite said.</param>
    public EventStoreException Trouble(string deed, SqliteException exception)
        => new($"The event store {Path} cannot be {deed}: {exception.Reason}.", exception);

    private void CreateDirectory()
    {
        try
        {
            Directory.CreateDirectory(options.Directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new EventStoreException($"The directory {options.Directory} cannot be created: {exception.Message}", exception);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode, int cacheKibibytes, Action<SqliteConnection> prepare)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}");
            connection.Execute($"PRAGMA cache_size = -{cacheKibibytes}");
            prepare(connection);
            return connection;
        }
        catch (Exception exception)
        {
            connection.Dispose();
            if (exception is not SqliteException sqlite) throw;
            throw Trouble("opened", sqlite);
        }
    }
}
