namespace NostrToolkit;

/// <summary>What the three URIs of connections share: a key, relays and a secret.</summary>
internal static class ConnectionUri
{
    private const int MaxLength = 8192;

    public static ConnectionUriError Parse(
        string? text, string scheme, out PublicKey key, out IReadOnlyList<string> relays, out ILookup<string, string> parameters)
    {
        (key, relays, parameters) = (default, [], Array.Empty<string>().ToLookup(static text => text));
        var rest = text.AsSpan().Trim();
        if (rest.Length > MaxLength) return ConnectionUriError.TooLong;
        if (!rest.StartsWith($"{scheme}:", StringComparison.OrdinalIgnoreCase)) return ConnectionUriError.WrongScheme;
        (var authority, parameters) = UriQuery.Split(rest[(scheme.Length + 1)..]);
        if (!PublicKey.TryParse(authority, out key)) return ConnectionUriError.BadPublicKey;
        relays = [.. parameters["relay"]];
        if (relays.Count == 0) return ConnectionUriError.MissingRelay;
        return relays.All(IsRelay) ? ConnectionUriError.None : ConnectionUriError.BadRelay;
    }

    /// <summary>A value that is not empty.</summary>
    public static string? TextOrNull(this ILookup<string, string> parameters, string name)
        => parameters[name].FirstOrDefault() is { Length: > 0 } text ? text : null;

    private static bool IsRelay(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "ws" or "wss";
}
