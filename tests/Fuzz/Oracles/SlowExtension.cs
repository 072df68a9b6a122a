using System.Text.RegularExpressions;

namespace NostrToolkit.Fuzz;

/// <summary>
/// An element of a Sec-WebSocket-Extensions header, read with regular expressions: RFC 6455 section 9.1, RFC 7692 section 7.1.
/// </summary>
internal static partial class SlowExtension
{
    /// <summary>Whether it is a name and parameters of any extension.</summary>
    public static bool IsWellFormed(string element) => Shape().IsMatch(element);

    /// <summary>
    /// The parameters of permessage-deflate with their values, "" for none; null for anything that is to be declined.
    /// </summary>
    public static Dictionary<string, string>? ReadDeflate(string element, bool fromClient)
    {
        if (!IsWellFormed(element)) return null;
        var parts = element.Split(';').Select(static part => part.Trim(' ', '\t')).ToList();
        if (!parts[0].Equals("permessage-deflate", StringComparison.OrdinalIgnoreCase)) return null;
        var parameters = new Dictionary<string, string>();
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=', 2);
            var name = pair[0].Trim(' ', '\t').ToLowerInvariant();
            var value = pair.Length == 1 ? "" : pair[1].Trim(' ', '\t').Trim('"');
            var mustBe = name switch
            {
                "server_no_context_takeover" or "client_no_context_takeover" => "^$",
                "server_max_window_bits" => "^([89]|1[0-5])$",
                "client_max_window_bits" => fromClient ? "^([89]|1[0-5])?$" : "^([89]|1[0-5])$",
                _ => "^(?!)",
            };
            if (!Regex.IsMatch(value, mustBe) || !parameters.TryAdd(name, value)) return null;
        }
        return parameters;
    }

    [GeneratedRegex("""
        ^[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*
        (;[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(=[ \t]*("?)[!#$%&'*+.^_`|~0-9A-Za-z-]+\3[ \t]*)?)*\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shape();
}
