using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NostrToolkit.Relay;

/// <summary>What is said to a connection only now and then, and how SQLite's errors read to people.</summary>
internal static class SqliteConnectionExtensions
{
    extension(SqliteConnection connection)
    {
        /// <summary>Whether a transaction is open. SQLite itself ends one after some errors, a full disk among them.</summary>
        public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;

        /// <summary>Whether the file can only be read, whatever was asked for when it was opened.</summary>
        public bool IsReadOnly => raw.sqlite3_db_readonly(connection.Handle!, "main") == 1;

        /// <summary>Runs one statement or several and looks at no rows.</summary>
        public void Execute(string script)
            => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle!, script), connection.Handle!);

        /// <summary>The first number of the first row; 0 if there is none.</summary>
        public long ReadInt64(string sql)
        {
            using var statement = new SqliteStatement(connection, sql);
            return statement.Step() ? statement.Int64(0) : 0;
        }

        /// <summary>The first text of the first row; empty if there is none.</summary>
        public string ReadText(string sql)
        {
            using var statement = new SqliteStatement(connection, sql);
            return statement.Step() ? Encoding.UTF8.GetString(statement.Bytes(0)) : "";
        }

        /// <summary>Ends the transaction, if there is one, without its changes. Throws nothing, since it may follow an error.</summary>
        public void RollBack()
        {
            if (connection.IsInTransaction) raw.sqlite3_exec(connection.Handle!, "ROLLBACK");
        }
    }

    extension(SqliteException exception)
    {
        /// <summary>SQLite's own words without the library's: <c>database is locked</c>.</summary>
        public string Reason => raw.sqlite3_errstr(exception.SqliteErrorCode).utf8_to_string();
    }
}
