namespace NostrToolkit;

/// <summary>Where a range ends, exclusively, and the next begins (NIP-77, "Bound"): a place among all times and ids.</summary>
/// <param name="Timestamp">Seconds; 2^64-1 is infinity.</param>
/// <param name="Prefix">The first bytes of an id, the others 0.</param>
/// <param name="PrefixLength">How many of them are sent, 0 to 32.</param>
public readonly record struct NegentropyBound(ulong Timestamp, Bytes32 Prefix = default, int PrefixLength = 0) : IComparable<NegentropyBound>
{
    /// <summary>Behind everything.</summary>
    public static NegentropyBound Infinity => new(ulong.MaxValue);

    /// <summary>The bound just before an item.</summary>
    public static NegentropyBound Before(in NegentropyItem item) => new((ulong)item.CreatedAt.Seconds, item.Id.Bytes, 32);

    /// <summary>The shortest bound between two neighbours: the time if it tells them apart, else as much of the id as does.</summary>
    public static NegentropyBound Between(in NegentropyItem left, in NegentropyItem right)
    {
        var timestamp = (ulong)right.CreatedAt.Seconds;
        if (left.CreatedAt != right.CreatedAt) return new NegentropyBound(timestamp);
        var (before, after) = (left.Id.Bytes, right.Id.Bytes);
        ReadOnlySpan<byte> bytes = after;
        var length = bytes.CommonPrefixLength(before) + 1;
        Bytes32 prefix = default;
        bytes[..length].CopyTo(prefix);
        return new NegentropyBound(timestamp, prefix, length);
    }

    /// <summary>Whether an item is in front of the bound.</summary>
    public bool IsAfter(in NegentropyItem item)
    {
        var seconds = (ulong)item.CreatedAt.Seconds;
        return seconds != Timestamp ? seconds < Timestamp : item.Id.Bytes.CompareTo(Prefix) < 0;
    }

    /// <inheritdoc/>
    public int CompareTo(NegentropyBound other)
    {
        var order = Timestamp.CompareTo(other.Timestamp);
        return order != 0 ? order : Prefix.CompareTo(other.Prefix);
    }
}
