namespace NostrToolkit.Relay;

/// <summary>What an index tells of an event without reading it. Orders as NIP-01 lists events: newest first, then lowest id.</summary>
internal readonly record struct ScanKey(long CreatedAt, EventId Id, long Sequence, Kind Kind) : IComparable<ScanKey>
{
    public int CompareTo(ScanKey other)
    {
        var order = other.CreatedAt.CompareTo(CreatedAt);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
