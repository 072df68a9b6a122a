namespace NostrToolkit.Relay;

/// <summary>
/// Walks one range newest first. It reads a few keys, and four times as many whenever they did not suffice: of 500
/// authors most have nothing among the newest.
/// </summary>
internal sealed class RangeCursor(SqliteStatement keys, IndexRange range, CompiledFilter filter, int firstRead)
{
    private const int MaxRead = 1024;

    private readonly Queue<ScanKey> _read = new();
    private long _until = filter.Until;
    private Bytes32 _after;
    private bool _continues;
    private int _count = firstRead;
    private bool _ended;

    public bool MoveNext(out ScanKey key)
    {
        if (_read.Count == 0 && !_ended) Read();
        return _read.TryDequeue(out key);
    }

    private void Read()
    {
        // Every id is above the empty one, the lowest id included.
        var after = _continues ? (ReadOnlySpan<byte>)_after : [];
        keys.Bind(1, range.Number).Bind(2, range.Bytes).Bind(3, filter.Since).Bind(4, _until).Bind(5, after).Bind(6, _count);
        while (keys.Step())
        {
            _until = keys.Int64(0);
            _after = Bytes32.From(keys.Bytes(1));
            _read.Enqueue(new ScanKey(_until, new EventId(_after), keys.Int64(2), (ushort)keys.Int64(3)));
        }
        _continues = true;
        _ended = _read.Count < _count;
        _count = _count < MaxRead / 4 ? _count * 4 : MaxRead;
    }
}
