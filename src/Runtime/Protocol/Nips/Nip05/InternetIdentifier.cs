using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NostrToolkit;

/// <summary>A name at a domain (NIP-05), such as <c>bob@example.com</c>.</summary>
public sealed record InternetIdentifier
{
    // RFC 1035 section 2.3.4, and RFC 5321 section 4.5.3.1.1 for what stands before the @.
    private const int MaxDomainLength = 253;
    private const int MaxLabelLength = 63;
    private const int MaxNameLength = 64;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private InternetIdentifier(string name, string domain)
    {
        Name = name;
        Domain = domain;
    }

    /// <summary>What stands before the @: characters of <c>a-z0-9-_.</c>. <c>_</c> is the domain's own.</summary>
    public string Name { get; }

    /// <summary>The domain, in lower case; no port, no address, and in Punycode if it has other letters.</summary>
    public string Domain { get; }

    /// <summary>Whether it stands for the domain itself, <c>_@example.com</c>, and is shown as <c>example.com</c>.</summary>
    public bool IsRoot => Name == "_";

    /// <summary>Where the domain says whose the name is: GET it, and follow no redirect.</summary>
    public Uri Url => new($"https://{Domain}/.well-known/nostr.json?name={Name}");

    /// <summary>Parses <c>name@domain</c> or a bare <c>domain</c>. Capitals are wrong in a name (NIP-05), and mean nothing in a domain.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out InternetIdentifier? identifier)
    {
        identifier = null;
        if (text is null || text.Length > MaxNameLength + 1 + MaxDomainLength) return false;
        var at = text.IndexOf('@');
        var name = at < 0 ? "_" : text[..at];
        var domain = text[(at + 1)..];
        // Before it is lowered: U+212A would become a "k".
        if (!Ascii.IsValid(domain)) return false;
        domain = domain.ToLowerInvariant();
        if (name.Length is 0 or > MaxNameLength || name.AsSpan().ContainsAnyExcept(NameCharacters) || !IsDomain(domain)) return false;
        identifier = new InternetIdentifier(name, domain);
        return true;
    }

    /// <summary>As people write it: <c>bob@example.com</c>, or <c>example.com</c> for the root.</summary>
    public override string ToString() => IsRoot ? Domain : $"{Name}@{Domain}";

    private static bool IsDomain(string domain)
    {
        if (domain.Length > MaxDomainLength) return false;
        var labels = domain.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && !IsNumber(labels[^1]);
    }

    // No top-level domain is a number: that would be an address, of which 0x7f.0x1 is a spelling (WHATWG URL, "ends in a number").
    private static bool IsNumber(string label)
        => label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsLabel(string label)
        => label.Length is > 0 and <= MaxLabelLength
            && label[0] != '-' && label[^1] != '-'
            && !label.AsSpan().ContainsAnyExcept(LabelCharacters);
}
