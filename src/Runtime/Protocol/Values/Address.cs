using System.Globalization;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// What stays the same when a replaceable or addressable event is replaced (NIP-01): <c>kind:pubkey:d</c>, the value of an
/// <c>a</c> tag. A view of the identifier; see <see cref="ToOwned"/>. Equality is by text.
/// </summary>
/// <param name="Kind">The kind. Any is read, but only replaceable and addressable events have an address.</param>
/// <param name="Author">The author.</param>
/// <param name="Identifier">The value of the <c>d</c> tag, which may hold colons; empty for replaceable events.</param>
public readonly partial record struct Address(Kind Kind, PublicKey Author, JsonString Identifier)
{
    /// <summary>An address of one's own. Allocates.</summary>
    public static Address Create(Kind kind, PublicKey author, string identifier = "") => new(kind, author, JsonString.Create(identifier));

    /// <summary>The address of an event, <see langword="false"/> if its kind has none. Allocates nothing.</summary>
    public static bool TryOf(in EventView view, out Address address)
    {
        address = default;
        if (!view.Kind.IsReplaceable && !view.Kind.IsAddressable) return false;
        address = new Address(view.Kind, view.PublicKey, view.Kind.IsAddressable ? FirstIdentifier(view.Tags) : default);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Address other)
        => Kind == other.Kind && Author == other.Author && IsSameText(Identifier, other.Identifier);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Author, Canonical(Identifier).GetHashCode());

    /// <summary>A copy that outlives the message it was read from, in the canonical spelling.</summary>
    public Address ToOwned()
    {
        var identifier = Canonical(Identifier);
        return this with { Identifier = new JsonString(identifier.Raw.ToArray(), identifier.Escapes) };
    }

    /// <summary>The address as it stands in an <c>a</c> tag. Allocates.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.Number}:{Author}:{Identifier}");

    // NIP-01: the first d tag, and "" where there is none.
    private static JsonString FirstIdentifier(in TagList tags)
    {
        foreach (var tag in tags)
            if (tag.IsNamed('d')) return tag.Value;
        return default;
    }

    // One text has one spelling, unless a sender used escapes that nobody needs.
    private static bool IsSameText(in JsonString left, in JsonString right)
        => left.Escapes != JsonEscapes.Foreign && right.Escapes != JsonEscapes.Foreign
            ? left == right
            : Canonical(left) == Canonical(right);

    private static JsonString Canonical(in JsonString text)
    {
        if (text.Escapes != JsonEscapes.Foreign) return text;
        var utf8 = new byte[text.Raw.Length];
        return JsonString.Create(Encoding.UTF8.GetString(utf8, 0, text.Unescape(utf8)));
    }
}
