namespace NostrToolkit;

/// <summary>Deletion requests (NIP-09): events of kind 5 by which authors take back events of their own.</summary>
public static class Nip09
{
    /// <summary>The kind of a deletion request: 5.</summary>
    public static Kind RequestKind => 5;

    /// <summary>
    /// Whether an event asks for the deletion of another: by its id, or by its address if the target is not newer. Only the author
    /// can, and neither requests for deletion nor to vanish (NIP-62) can be taken back. Allocates nothing.
    /// </summary>
    /// <remarks>
    /// A tag that names no id and no address has no effect, and neither has a delegation (NIP-26). Applies to a target that comes
    /// after its deletion, too.
    /// </remarks>
    /// <param name="request">Maybe a deletion request; of another kind it deletes nothing.</param>
    /// <param name="target">The event that may be deleted.</param>
    public static bool Deletes(in EventView request, in EventView target)
    {
        if (request.Kind != RequestKind || request.PublicKey != target.PublicKey || IsIndelible(target.Kind)) return false;
        var hasAddress = Address.TryOf(target, out var address) && target.CreatedAt.Seconds <= request.CreatedAt.Seconds;
        foreach (var tag in request.Tags)
        {
            switch (tag.Letter)
            {
                case 'e' when EventReference.TryParse(tag.Value, out var id) && id == target.Id:
                case 'a' when hasAddress && Address.TryParse(tag.Value, out var named) && named == address:
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether requests for the deletion of an event of this kind have no effect: 5 (NIP-09) and 62 (NIP-62).</summary>
    public static bool IsIndelible(Kind kind) => kind == RequestKind || kind == Nip62.RequestKind;
}
