using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

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
        if (view.Kind != Nip65.ListKind) return false;
        List<RelayListEntry> entries = [];
        Dictionary<RelayUrl, int> places = [];
        var ignored = 0;
        foreach (var tag in view.Tags)
        {
            if (!tag.IsNamed('r')) continue;
            var use = tag.Count > 2 ? Marker(tag[2]) : RelayUse.Both;
            if (use == RelayUse.None || !RelayUrl.TryParse(tag.Value, out var url)) ignored++;
            else if (places.TryAdd(url, entries.Count)) entries.Add(new RelayListEntry(url, use));
            else entries[places[url]] = new RelayListEntry(url, use | entries[places[url]].Use);
        }
        list = new RelayList(entries, ignored);
        return true;
    }

    /// <summary>The list as an event to sign. Entries without a use are left out.</summary>
    public UnsignedEvent ToEvent(UnixTime createdAt) => new()
    {
        Kind = Nip65.ListKind,
        CreatedAt = createdAt,
        Tags = [.. Entries.Where(static entry => entry.Use != RelayUse.None).Select(Tag)],
    };

    private static string[] Tag(RelayListEntry entry) => entry.Use switch
    {
        RelayUse.Read => ["r", entry.Url.ToString(), "read"],
        RelayUse.Write => ["r", entry.Url.ToString(), "write"],
        _ => ["r", entry.Url.ToString()],
    };

    // An empty marker, which some clients write, is none.
    private static RelayUse Marker(in JsonString marker)
    {
        if (marker.IsEmpty) return RelayUse.Both;
        if (marker.TextEquals("read"u8)) return RelayUse.Read;
        return marker.TextEquals("write"u8) ? RelayUse.Write : RelayUse.None;
    }

    private IEnumerable<RelayUrl> With(RelayUse use)
        => Entries.Where(entry => (entry.Use & use) != 0).Select(static entry => entry.Url);
}
