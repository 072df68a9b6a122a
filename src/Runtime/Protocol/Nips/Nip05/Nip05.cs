using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>NIP-05: names such as <c>bob@example.com</c>, which a domain maps to keys.</summary>
/// <remarks>
/// Nothing here fetches: GET <see cref="InternetIdentifier.Url"/>, over HTTPS, and give the body to <see cref="Check"/>. The NIP forbids to
/// follow redirects ("Fetchers MUST ignore any HTTP redirects"): <c>new SocketsHttpHandler { AllowAutoRedirect = false }</c>, and nothing but
/// 200 is an answer. The domain is a stranger's choice: do not let it reach into your own network. A name identifies, it proves nothing: what
/// is followed and kept is the key.
/// </remarks>
public static class Nip05
{
    /// <summary>The longest document that is read, in bytes: it may be a file with all names of a domain.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Reads <c>nostr.json</c>. Never throws.</summary>
    /// <remarks>
    /// There must be an object <c>names</c>. A name whose key is not 64 lowercase hex digits is in <see cref="WellKnownDocument.MalformedNames"/>,
    /// and takes nothing from the others; what else is not as it should be is as if it were not there.
    /// </remarks>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out WellKnownDocument? document, out ReadError error)
    {
        var text = Document.Parse(json, MaxLength);
        var read = WellKnownReader.Read(text.Root.Object());
        error = text.Error;
        document = text.Failed ? null : read;
        return document is not null;
    }

    /// <summary>Whether a domain's document says that a name is a key's.</summary>
    /// <param name="identifier">The name, from the author's profile (kind 0).</param>
    /// <param name="json">What the domain answered.</param>
    /// <param name="key">The author of the profile.</param>
    public static IdentifierVerdict Check(InternetIdentifier identifier, ReadOnlyMemory<byte> json, PublicKey key)
    {
        if (!TryRead(json, out var document, out _)) return IdentifierVerdict.Unreadable;
        if (document.Names.TryGetValue(identifier.Name, out var owner)) return owner == key ? IdentifierVerdict.Valid : IdentifierVerdict.OtherKey;
        return document.MalformedNames.Contains(identifier.Name) ? IdentifierVerdict.MalformedKey : IdentifierVerdict.NotListed;
    }

    /// <summary>Writes <c>nostr.json</c>: serve it with <c>Access-Control-Allow-Origin: *</c>.</summary>
    public static byte[] Write(WellKnownDocument document) => WellKnownWriter.Write(document);
}
