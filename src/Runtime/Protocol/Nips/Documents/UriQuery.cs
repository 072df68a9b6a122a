namespace NostrToolkit;

/// <summary>The parameters of the URIs that Nostr applications exchange: as of a form (URLSearchParams), so that a plus is a space.</summary>
internal static class UriQuery
{
    /// <summary>Splits <c>scheme:authority?query</c> after the scheme; with or without two slashes, and whatever is behind a <c>#</c> left out.</summary>
    public static (string Authority, ILookup<string, string> Parameters) Split(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("//")) rest = rest[2..];
        if (rest.IndexOf('#') is >= 0 and var fragment) rest = rest[..fragment];
        var mark = rest.IndexOf('?');
        var authority = mark < 0 ? rest : rest[..mark];
        var query = mark < 0 ? "" : rest[(mark + 1)..].ToString();
        return (authority.TrimEnd('/').ToString(), Parse(query));
    }

    /// <summary>Writes parameters, without those that have no value.</summary>
    public static string Write(IEnumerable<(string Name, string? Value)> parameters)
        => string.Join('&', parameters.Where(static parameter => parameter.Value is not null)
            .Select(static parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));

    private static ILookup<string, string> Parse(string query)
        => query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static parameter => parameter.Split('=', 2))
            .ToLookup(static parts => Decode(parts[0]), static parts => parts.Length > 1 ? Decode(parts[1]) : "", StringComparer.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
