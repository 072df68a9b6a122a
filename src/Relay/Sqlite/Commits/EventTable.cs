using System.Text;
using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>Writes events by the rules of NIP-01, inside the transaction that its caller has opened.</summary>
internal sealed class EventTable(SqliteConnection connection) : IDisposable
{
    private readonly TagTable _tags = new(connection);

    private readonly SqliteStatement _exists = new(connection, "SELECT 1 FROM event WHERE id = ?1");

    private readonly SqliteStatement _find = new(connection, """
        SELECT created_at, id, sequence, json FROM event INDEXED BY event_by_address WHERE pubkey = ?1 AND kind = ?2 AND identifier = ?3
        """);

    private readonly SqliteStatement _delete = new(connection, "DELETE FROM event WHERE sequence = ?1");

    private readonly SqliteStatement _insert = new(connection, """
        INSERT INTO event (id, pubkey, kind, created_at, identifier, json) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING sequence
        """);

    /// <summary>Stores the event and takes away the one it replaces.</summary>
    /// <param name="event">The event.</param>
    /// <param name="sequence">Its number, if it was stored.</param>
    public SaveStatus Save(VerifiedEvent @event, out long sequence)
    {
        sequence = 0;
        if (IsStored(@event.Id)) return SaveStatus.Duplicate;
        byte[]? identifier = null;
        if (EventAddress.Of(@event) is { } address)
        {
            identifier = Encoding.UTF8.GetBytes(address.Identifier);
            if (Find(@event, identifier, out var json) is { } current)
            {
                // What queries list first also wins an address.
                if (current.CompareTo(new ScanKey(@event.CreatedAt.Seconds, @event.Id, 0, @event.Kind)) < 0) return SaveStatus.Superseded;
                Remove(current.Sequence, json);
            }
        }
        sequence = Insert(@event, identifier);
        _tags.Insert(@event.View, sequence);
        return SaveStatus.Stored;
    }

    public void Dispose()
    {
        _tags.Dispose();
        _exists.Dispose();
        _find.Dispose();
        _delete.Dispose();
        _insert.Dispose();
    }

    private bool IsStored(EventId id)
    {
        var bytes = id.Bytes;
        var found = _exists.Bind(1, bytes).Step();
        _exists.Reset();
        return found;
    }

    private ScanKey? Find(VerifiedEvent @event, byte[] identifier, out byte[] json)
    {
        json = [];
        var author = @event.PublicKey.Bytes;
        if (!_find.Bind(1, author).Bind(2, @event.Kind.Number).Bind(3, identifier).Step()) return null;
        var found = new ScanKey(_find.Int64(0), new EventId(Bytes32.From(_find.Bytes(1))), _find.Int64(2), @event.Kind);
        json = _find.Bytes(3).ToArray();
        _find.Reset();
        return found;
    }

    private void Remove(long sequence, byte[] json)
    {
        _tags.Delete(json);
        _delete.Bind(1, sequence).Execute();
    }

    private long Insert(VerifiedEvent @event, byte[]? identifier)
    {
        Bytes32 id = @event.Id.Bytes, author = @event.PublicKey.Bytes;
        _insert.Bind(1, id).Bind(2, author).Bind(3, @event.Kind.Number).Bind(4, @event.CreatedAt.Seconds).Bind(6, @event.Json.Span);
        if (identifier is null) _insert.BindNull(5);
        else _insert.Bind(5, identifier);
        _insert.Step();
        var sequence = _insert.Int64(0);
        _insert.Reset();
        return sequence;
    }
}
