using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>A relay list (NIP-65): each relay once, in the order of the tags.</summary>
/// <param name="Entries">The relays.</param>
/// <param name="IgnoredTags">The number of <c>r</c> tags without effect: no URL of a relay, or an unknown marker.</param>
public sealed record RelayList(IReadOnlyList<RelayListEntry> Entries, int IgnoredTags = 0)
{
    /// <summary>Where others send what mentions the author.</summary>
    public IEnumerable<RelayUrl> ReadRelays => With(RelayUse.Read);

    /// <summary>Where the author's events are.</summary>
    public IEnumerable<RelayUrl> WriteRelays => With(RelayUse.Write);

    /// <summary>Reads a relay list; <see langword="false"/> only if the event is of another kind. A relay in several tags has all their uses.</summary>
    public static bool TryRead(in EventView view, [NotNullWhen(true)] out RelayList? list)
    {
        list = null;
        if (!RelayListMetadata.TryRead(view, out var read, out _)) return false;
        List<RelayListEntry> entries = [];
        Dictionary<RelayUrl, int> places = [];
        foreach (var (url, marker) in read.Relays)
        {
            var use = UseOf(marker);
            if (places.TryAdd(url, entries.Count)) entries.Add(new RelayListEntry(url, use));
            else entries[places[url]] = new RelayListEntry(url, use | entries[places[url]].Use);
        }
        list = new RelayList(entries, read.OtherTags.Count(static tag => tag[0] == "r"));
        return true;
    }

    /// <summary>The list as an event to sign. Entries without a use are left out.</summary>
    public UnsignedEvent ToEvent(UnixTime createdAt) => new RelayListMetadata
    {
        Relays = [.. Entries.Where(static entry => entry.Use != RelayUse.None).Select(static entry => new RelayTag(entry.Url, MarkerOf(entry.Use)))],
    }.ToEvent(createdAt);

    private static RelayMarker? MarkerOf(RelayUse use) => use switch
    {
        RelayUse.Read => RelayMarker.Read,
        RelayUse.Write => RelayMarker.Write,
        _ => null,
    };

    private static RelayUse UseOf(RelayMarker? marker) => marker switch
    {
        RelayMarker.Read => RelayUse.Read,
        RelayMarker.Write => RelayUse.Write,
        _ => RelayUse.Both,
    };

    private IEnumerable<RelayUrl> With(RelayUse use)
        => Entries.Where(entry => (entry.Use & use) != 0).Select(static entry => entry.Url);
}
