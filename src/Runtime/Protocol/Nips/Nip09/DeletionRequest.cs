using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>
/// What a deletion request asks for (NIP-09), in owned values: what a store looks up, and what it keeps so that a deleted event
/// does not come back.
/// </summary>
/// <param name="Author">Who asks; only events of this key are meant.</param>
/// <param name="CreatedAt">Up to when versions of the <paramref name="Addresses"/> are meant, inclusive.</param>
/// <param name="Events">Events by id; which of them are the author's is not known yet.</param>
/// <param name="Addresses">The author's replaceable and addressable events.</param>
/// <param name="IgnoredTags">The number of <c>e</c> and <c>a</c> tags without effect: unreadable, or the address of someone else or of a kind without addresses.</param>
public sealed record DeletionRequest(
    PublicKey Author, UnixTime CreatedAt, IReadOnlyList<EventId> Events, IReadOnlyList<Address> Addresses, int IgnoredTags)
{
    /// <summary>Reads a deletion request; <see langword="false"/> only if the event is of another kind.</summary>
    public static bool TryRead(in EventView view, [NotNullWhen(true)] out DeletionRequest? request)
    {
        request = null;
        if (view.Kind != Nip09.RequestKind) return false;
        List<EventId> events = [];
        List<Address> addresses = [];
        var ignored = 0;
        foreach (var tag in view.Tags)
        {
            var letter = tag.Letter;
            if (letter is not ('e' or 'a')) continue;
            if (letter == 'e' && EventReference.TryParse(tag.Value, out var id)) events.Add(id);
            else if (letter == 'a' && Address.TryParse(tag.Value, out var address) && IsOwn(address, view.PublicKey)) addresses.Add(address.ToOwned());
            else ignored++;
        }
        request = new DeletionRequest(view.PublicKey, view.CreatedAt, events, addresses, ignored);
        return true;
    }

    // A replaceable event has no identifier (NIP-01).
    private static bool IsOwn(in Address address, PublicKey author)
        => address.Author == author && (address.Kind.IsAddressable || (address.Kind.IsReplaceable && address.Identifier.IsEmpty));
}
