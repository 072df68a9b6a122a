using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>
/// The tables. Every index ends in created_at, newest first, then in the id, and names the kind: a query reads only as
/// many entries as it returns, and reads no event before it knows that it wants it.
/// </summary>
internal static class EventSchema
{
    /// <summary>What PRAGMA user_version says of a file with these tables.</summary>
    public const int Version = 1;

    // AUTOINCREMENT: a sequence number is never given again, so a live subscription can tell what its query has seen, and a
    // reader that comes back for a row finds that row or none.
    private const string Tables = """
        CREATE TABLE event (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          id BLOB NOT NULL,
          pubkey BLOB NOT NULL,
          kind INTEGER NOT NULL,
          created_at INTEGER NOT NULL,
          identifier BLOB, -- the d tag of an addressable event, empty for a replaceable one, null if nothing replaces it
          json BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX event_by_id ON event (id);
        CREATE UNIQUE INDEX event_by_address ON event (pubkey, kind, identifier) WHERE identifier IS NOT NULL;
        CREATE INDEX event_by_time ON event (created_at DESC, id, kind);
        CREATE INDEX event_by_kind ON event (kind, created_at DESC, id);
        CREATE INDEX event_by_author ON event (pubkey, created_at DESC, id, kind);
        CREATE INDEX event_by_author_and_kind ON event (pubkey, kind, created_at DESC, id);

        CREATE TABLE tag (
          letter INTEGER NOT NULL, -- ASCII
          value BLOB NOT NULL,
          created_at INTEGER NOT NULL,
          id BLOB NOT NULL,
          kind INTEGER NOT NULL,
          sequence INTEGER NOT NULL,
          PRIMARY KEY (letter, value, created_at DESC, id)
        ) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Makes the tables in an empty file, and leaves those that are there.</summary>
    /// <exception cref="EventStoreException">The file holds something else, or tables of a newer version.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        var version = connection.ReadInt64("PRAGMA user_version");
        if (version == Version) return;
        if (version > Version)
        {
            throw new EventStoreException(
                $"The event store {path} was made by a newer version: its schema is {version}, this one knows {Version}.");
        }
        if (connection.ReadInt64("SELECT count(*) FROM sqlite_schema") > 0)
            throw new EventStoreException($"The file {path} is a database, but not an event store.");
        connection.Execute($"BEGIN IMMEDIATE; {Tables} PRAGMA user_version = {Version}; COMMIT");
    }
}
