using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay.Tests;

/// <summary>A directory for one test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("nostrtoolkit-").FullName;

    public string Database => System.IO.Path.Combine(Path, "events.db");

    public Task<SqliteEventStore> OpenAsync(SqliteEventStoreOptions? options = null)
        => SqliteEventStore.OpenAsync((options ?? new()) with { Directory = Path }, TestContext.Current.CancellationToken);

    /// <summary>Another program that uses the same file.</summary>
    public SqliteConnection Intrude()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
