using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NostrToolkit.Relay;

/// <summary>
/// A prepared statement that is used again and again, by one thread at a time. Not SqliteCommand: that one allocates
/// for every row it finds, and on a locked database it sleeps and counts whole seconds.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        var code = raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement);
        SqliteException.ThrowExceptionForRC(code, _database);
    }

    /// <summary>Sets <c>?1</c>, <c>?2</c>, ... They keep their values until they are set again.</summary>
    public SqliteStatement Bind(int parameter, long value) => Checked(raw.sqlite3_bind_int64(_statement, parameter, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value) => Checked(raw.sqlite3_bind_blob(_statement, parameter, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public SqliteStatement BindNull(int parameter) => Checked(raw.sqlite3_bind_null(_statement, parameter));

    /// <summary>Goes to the next row. After the last one, and after a failure, the statement is ready to be used again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        Reset();
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    /// <summary>Takes the first row if there is one; it lasts until <see cref="Reset"/>.</summary>
    public void Execute()
    {
        if (Step()) Reset();
    }

    /// <summary>Makes the statement ready before its last row was reached.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>A number of the current row; the first column is 0.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>Bytes of the current row, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private SqliteStatement Checked(int code)
    {
        SqliteException.ThrowExceptionForRC(code, _database);
        return this;
    }
}
