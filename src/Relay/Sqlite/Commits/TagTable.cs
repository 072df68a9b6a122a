using Microsoft.Data.Sqlite;
using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

/// <summary>Writes what filters can ask for by <c>#x</c>: the first value of every single-letter tag (NIP-01).</summary>
internal sealed class TagTable(SqliteConnection connection) : IDisposable
{
    // OR IGNORE: the same tag twice in one event is one row.
    private readonly SqliteStatement _insert = new(connection, """
        INSERT OR IGNORE INTO tag (letter, value, created_at, id, kind, sequence) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """);

    private readonly SqliteStatement _delete = new(connection, """
        DELETE FROM tag WHERE letter = ?1 AND value = ?2 AND created_at = ?3 AND id = ?4
        """);

    public void Insert(in EventView view, long sequence)
    {
        _insert.Bind(5, view.Kind.Number).Bind(6, sequence);
        ForEachTag(_insert, view);
    }

    /// <summary>Takes away the rows of a stored event. Its text names them, so that no index by event is needed.</summary>
    public void Delete(byte[] json)
    {
        if (EventView.TryRead(json, out var view, out _)) ForEachTag(_delete, view);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static void ForEachTag(SqliteStatement statement, in EventView view)
    {
        var id = view.Id.Bytes;
        statement.Bind(3, view.CreatedAt.Seconds).Bind(4, id);
        foreach (var tag in view.Tags)
        {
            var letter = tag.Letter;
            if (tag.Count < 2 || letter == '\0') continue;
            statement.Bind(1, letter).Bind(2, Decoded(tag.Value)).Execute();
        }
    }

    private static ReadOnlySpan<byte> Decoded(in JsonString text)
    {
        if (text.Escapes == JsonEscapes.None) return text.Raw.Span;
        var decoded = new byte[text.Raw.Length];
        return decoded.AsSpan(0, text.Unescape(decoded));
    }
}
