namespace NostrToolkit.Relay;

/// <summary>Walks many ranges as one, newest first.</summary>
internal static class RangeMerge
{
    /// <summary>Each event once: where two ranges hold it, its keys come one after the other.</summary>
    public static IEnumerable<ScanKey> Merge(IEnumerable<RangeCursor> cursors)
    {
        var heads = new PriorityQueue<RangeCursor, ScanKey>();
        foreach (var cursor in cursors)
            if (cursor.MoveNext(out var first)) heads.Enqueue(cursor, first);

        long last = 0;
        while (heads.TryDequeue(out var cursor, out var key))
        {
            if (key.Sequence != last) yield return key;
            last = key.Sequence;
            if (cursor.MoveNext(out var next)) heads.Enqueue(cursor, next);
        }
    }
}
