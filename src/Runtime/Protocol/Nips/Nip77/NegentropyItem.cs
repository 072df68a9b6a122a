namespace NostrToolkit;

/// <summary>One event of a <see cref="NegentropySet"/>. Ordered by time, then by id.</summary>
/// <param name="CreatedAt">The event's <c>created_at</c>.</param>
/// <param name="Id">The event's id.</param>
public readonly record struct NegentropyItem(UnixTime CreatedAt, EventId Id) : IComparable<NegentropyItem>
{
    /// <inheritdoc/>
    public int CompareTo(NegentropyItem other)
    {
        var order = CreatedAt.CompareTo(other.CreatedAt);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
