using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>A read-only connection and its statements. Used by one query at a time.</summary>
internal sealed class EventReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<ScanIndex, SqliteStatement> _keys = Prepare(connection, static index => index.Keys);
    private readonly Dictionary<ScanIndex, SqliteStatement> _counts = Prepare(connection, static index => index.Count);
    private readonly SqliteStatement _json = new(connection, "SELECT json FROM event WHERE sequence = ?1");
    private readonly SqliteStatement _sequence = new(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'event'");
    private readonly MatchTarget _target = new();
    private byte[] _scratch = [];

    /// <summary>Does the work on one unchanging state of the database. Short work: as long as it lasts, the log grows.</summary>
    public T InSnapshot<T>(Func<EventReader, T> work)
    {
        connection.Execute("BEGIN");
        try
        {
            return work(this);
        }
        finally
        {
            connection.RollBack();
        }
    }

    /// <summary>The number of the last event ever stored.</summary>
    public long LastSequence()
    {
        var sequence = _sequence.Step() ? _sequence.Int64(0) : 0;
        _sequence.Reset();
        return sequence;
    }

    public SqliteStatement Keys(ScanIndex index) => _keys[index];

    public long Count(ScanIndex index, IndexRange range, CompiledFilter filter, long most)
    {
        var count = _counts[index];
        count.Bind(1, range.Number).Bind(2, range.Bytes).Bind(3, filter.Since).Bind(4, filter.Until).Bind(5, most).Step();
        var found = count.Int64(0);
        count.Reset();
        return found;
    }

    public bool Matches(long sequence, CompiledFilter filter)
    {
        if (!_json.Bind(1, sequence).Step()) return false;
        var json = _json.Bytes(0);
        if (_scratch.Length < json.Length) _scratch = new byte[Math.Max(json.Length, 4096)];
        json.CopyTo(_scratch);
        var text = _scratch.AsMemory(0, json.Length);
        _json.Reset();
        return EventView.TryRead(text, out var view, out _) && filter.Matches(_target.Set(view));
    }

    /// <summary>The event's JSON and one <c>]</c>; null if it is no longer there.</summary>
    public byte[]? Read(long sequence)
    {
        if (!_json.Bind(1, sequence).Step()) return null;
        byte[] text = [.. _json.Bytes(0), (byte)']'];
        _json.Reset();
        return text;
    }

    public void Dispose()
    {
        foreach (var statement in _keys.Values.Concat(_counts.Values)) statement.Dispose();
        _json.Dispose();
        _sequence.Dispose();
        connection.Dispose();
    }

    private static Dictionary<ScanIndex, SqliteStatement> Prepare(SqliteConnection connection, Func<ScanIndex, string> sql)
        => ScanIndex.All.ToDictionary(static index => index, index => new SqliteStatement(connection, sql(index)));
}
