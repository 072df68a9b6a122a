using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The address of a relay in its normal form, so that two spellings of one relay are equal: scheme and host in lower case, no
/// default port, no trailing slash, dot segments resolved (RFC 3986 section 6.2).
/// </summary>
public readonly record struct RelayUrl
{
    /// <summary>Longer ones are refused: 2,048 characters, more than any URL in use.</summary>
    public const int MaxLength = 2048;

    private readonly string? _text;
    private readonly string? _host;

    private RelayUrl(Uri uri)
    {
        var path = uri.GetComponents(UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        _host = uri.IdnHost;
        Port = uri.Port;
        IsSecure = uri.Scheme == Uri.UriSchemeWss;
        _text = string.Concat(
            uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), path.Length > 0 ? "/" : "", path, uri.Query);
    }

    /// <summary>The host: a name in lower case or an IP address.</summary>
    public string Host => _host ?? "";

    /// <summary>The port, also where it is the default: 443 for <c>wss</c>, 80 for <c>ws</c>.</summary>
    public int Port { get; }

    /// <summary>Whether the scheme is <c>wss</c>.</summary>
    public bool IsSecure { get; }

    /// <summary>
    /// Parses <c>ws://</c> or <c>wss://</c>, a host, and what may follow. Refused are user names, fragments (RFC 6455 section 3),
    /// percent signs in a host or without two digits, and anything but printable ASCII: an international name is written as its
    /// <c>xn--</c> form. Never throws.
    /// </summary>
    public static bool TryParse(string text, out RelayUrl url)
    {
        url = default;
        if (text.Length > MaxLength || text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.AsSpan().ContainsAny('\\', '#')) return false;
        var scheme = text.AsSpan().IndexOf("://");
        if (scheme is not (2 or 3) || !text.AsSpan().StartsWith(scheme == 2 ? "ws" : "wss", StringComparison.OrdinalIgnoreCase)) return false;
        var authority = text.AsSpan(scheme + 3);
        var end = authority.IndexOfAny('/', '?');
        // A percent sign spells characters that a name need not spell so, or a zone, which means nothing elsewhere (RFC 6874).
        if ((end < 0 ? authority : authority[..end]).ContainsAny('@', '%') || !AreEscapesWhole(text)) return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Port <= 0) return false;
        url = new RelayUrl(uri);
        return true;
    }

    /// <summary>Parses a value of a <c>relay</c> or <c>r</c> tag.</summary>
    public static bool TryParse(in JsonString text, out RelayUrl url)
    {
        url = default;
        // A spelling longer than that is none that a client writes.
        return text.Raw.Length <= MaxLength && TryParse(text.ToString(), out url);
    }

    /// <summary>Whether both are on the same host, whatever the scheme, port and path: what NIP-42 finds enough "for most cases".</summary>
    public bool IsSameHost(RelayUrl other) => Host == other.Host;

    /// <summary>The normal form as a <see cref="Uri"/>.</summary>
    /// <exception cref="InvalidOperationException">This is no URL but <see langword="default"/>.</exception>
    public Uri ToUri() => _text is null ? throw new InvalidOperationException("The default value is no URL.") : new Uri(_text);

    /// <summary>The normal form; empty for <see langword="default"/>.</summary>
    public override string ToString() => _text ?? "";

    // RFC 3986 section 2.1. Half an escape becomes a whole one with what an escape behind it spells: there would be no normal form.
    private static bool AreEscapesWhole(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('%') is >= 0 and var percent)
        {
            text = text[(percent + 1)..];
            if (text is not [var high, var low, ..] || !char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low)) return false;
        }
        return true;
    }
}
