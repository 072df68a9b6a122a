namespace NostrToolkit;

/// <summary>Requests to vanish (NIP-62): events of kind 62 by which authors ask relays to delete everything of theirs.</summary>
public static class Nip62
{
    /// <summary>The kind of a request to vanish: 62.</summary>
    public static Kind RequestKind => 62;

    private static ReadOnlySpan<byte> AllRelays => "ALL_RELAYS"u8;

    /// <summary>A request to the relays given.</summary>
    /// <exception cref="ArgumentException">There is none. Nobody vanishes everywhere because a list was empty: see <see cref="CreateForAllRelays"/>.</exception>
    public static UnsignedEvent Create(IEnumerable<RelayUrl> relays, string reason, UnixTime createdAt)
    {
        IReadOnlyList<string>[] tags = [.. relays.Select(static relay => (string[])["relay", relay.ToString()])];
        if (tags.Length == 0) throw new ArgumentException("A request to vanish names one relay or more.", nameof(relays));
        return new UnsignedEvent { Kind = RequestKind, CreatedAt = createdAt, Content = reason, Tags = tags };
    }

    /// <summary>A request to every relay that gets to see it. There is no way back.</summary>
    public static UnsignedEvent CreateForAllRelays(string reason, UnixTime createdAt)
        => new() { Kind = RequestKind, CreatedAt = createdAt, Content = reason, Tags = [["relay", "ALL_RELAYS"]] };

    /// <summary>Whether an event is a request to vanish from this relay: it has a <c>relay</c> tag with its address, or with <c>ALL_RELAYS</c>.</summary>
    /// <param name="view">Maybe a request to vanish.</param>
    /// <param name="self">The relay's own address; one that has several asks for each.</param>
    public static bool IsAddressedTo(in EventView view, RelayUrl self)
    {
        if (view.Kind != RequestKind) return false;
        foreach (var tag in view.Tags)
        {
            if (!tag.Name.TextEquals("relay"u8)) continue;
            if (tag.Value.TextEquals(AllRelays) || (RelayUrl.TryParse(tag.Value, out var url) && url == self)) return true;
        }
        return false;
    }

    /// <summary>
    /// What a request to vanish, addressed to the relay at hand, means for another event, be it stored or offered again. Allocates
    /// nothing.
    /// </summary>
    /// <param name="request">A request to vanish; an event of another kind covers nothing.</param>
    /// <param name="target">The event that may have to vanish, of any kind: deletion requests and earlier requests to vanish, too.</param>
    public static VanishCoverage Covers(in EventView request, in EventView target)
    {
        if (request.Kind != RequestKind || target.CreatedAt.Seconds > request.CreatedAt.Seconds) return VanishCoverage.None;
        // The request itself may be kept, "for bookkeeping".
        if (target.PublicKey == request.PublicKey) return target.Id == request.Id ? VanishCoverage.None : VanishCoverage.Authored;
        return Nip59.IsWrap(target.Kind) && target.Tags.Mentions(request.PublicKey)
            ? VanishCoverage.GiftWrap
            : VanishCoverage.None;
    }
}
