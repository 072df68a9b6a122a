using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>The members of an object in a <see cref="Document"/>.</summary>
/// <param name="document">Where it stands.</param>
/// <param name="end">The offset behind its closing brace.</param>
/// <param name="name">The member that it belongs to.</param>
/// <param name="members">Its members; empty if it is no object, which is the document's error then.</param>
internal sealed class DocumentObject(Document document, int end, string? name, IReadOnlyDictionary<string, DocumentValue> members)
{
    /// <summary>All members.</summary>
    public IReadOnlyDictionary<string, DocumentValue> Members { get; } = members;

    /// <summary>A member that must be there; <c>null</c> counts as missing.</summary>
    public DocumentValue Required(string member)
    {
        if (Optional(member) is { } value) return value;
        // As elsewhere: at the brace that ends what lacks it.
        document.Fail(ReadErrorKind.MissingMember, Math.Max(end - 1, 0), member);
        return new DocumentValue(document, 0, 0, name);
    }

    /// <summary>A member that may be missing or <c>null</c>.</summary>
    public DocumentValue? Optional(string member) => Members.TryGetValue(member, out var value) && !value.IsNull ? value : null;
}
