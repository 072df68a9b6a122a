namespace NostrToolkit.Analyzers.Answers;

/// <summary>The machine-readable first words of the reason in an OK, a CLOSED or a NEG-ERR (NIP-01, 42, 43 and 77).</summary>
internal static class ReasonPrefixes
{
    private static readonly string[] Registered =
    [
        "auth-required", "blocked", "closed", "duplicate", "error", "info", "invalid", "mute", "pow", "rate-limited", "restricted", "unsupported",
    ];

    // What people write for them.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["auth"] = "auth-required",
        ["authentication-required"] = "auth-required",
        ["authenticate"] = "auth-required",
        ["login"] = "auth-required",
        ["unauthenticated"] = "auth-required",
        ["unauthorized"] = "restricted",
        ["forbidden"] = "restricted",
        ["denied"] = "restricted",
        ["not-allowed"] = "restricted",
        ["banned"] = "blocked",
        ["spam"] = "blocked",
        ["rejected"] = "blocked",
        ["exists"] = "duplicate",
        ["already-exists"] = "duplicate",
        ["dup"] = "duplicate",
        ["internal"] = "error",
        ["internal-error"] = "error",
        ["server-error"] = "error",
        ["failed"] = "error",
        ["failure"] = "error",
        ["exception"] = "error",
        ["bad"] = "invalid",
        ["bad-request"] = "invalid",
        ["malformed"] = "invalid",
        ["bad-signature"] = "invalid",
        ["too-large"] = "invalid",
        ["toobig"] = "invalid",
        ["throttled"] = "rate-limited",
        ["too-many-requests"] = "rate-limited",
        ["slow-down"] = "rate-limited",
        ["not-supported"] = "unsupported",
        ["unknown"] = "unsupported",
        ["not-implemented"] = "unsupported",
        ["work"] = "pow",
        ["proof-of-work"] = "pow",
        ["muted"] = "mute",
        ["notice"] = "info",
    };

    public static bool IsRegistered(string word) => Array.IndexOf(Registered, word) >= 0;

    /// <summary>The first word of a reason, as its author may have meant it; <see langword="null"/> for plain words.</summary>
    /// <param name="reason">The reason, or as much of it as is known.</param>
    public static string? WordOf(string reason)
    {
        var colon = reason.IndexOf(':');
        if (colon <= 0) return null;
        // Not "https://", and not "12:30".
        if (colon + 1 < reason.Length && reason[colon + 1] != ' ') return null;
        var word = reason.Substring(0, colon);
        if (!char.IsLetter(word[0])) return null;
        // A sentence with a colon in it, unless it is a word that is registered in another spelling.
        return word.Any(char.IsWhiteSpace) && !IsRegistered(Normalize(word)) ? null : word;
    }

    /// <summary>The registered word that comes nearest; <see langword="null"/> if none is near.</summary>
    public static string? Nearest(string word)
    {
        var normal = Normalize(word);
        if (IsRegistered(normal)) return normal;
        if (Meant.TryGetValue(normal, out var meant)) return meant;
        var nearest = Registered.OrderBy(candidate => Distance(Letters(normal), Letters(candidate))).First();
        return Distance(Letters(normal), Letters(nearest)) <= Math.Min(2, word.Length / 3) ? nearest : null;
    }

    private static string Normalize(string word) => word.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');

    private static string Letters(string word) => word.Replace("-", "");

    // Levenshtein's: insertions, deletions and substitutions.
    private static int Distance(string left, string right)
    {
        var costs = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = costs[0]++;
            for (var j = 0; j < right.Length; j++)
                (diagonal, costs[j + 1]) = (costs[j + 1], Math.Min(Math.Min(costs[j], costs[j + 1]) + 1, diagonal + (left[i] == right[j] ? 0 : 1)));
        }
        return costs[right.Length];
    }
}
