using System.Collections.Immutable;

namespace NostrToolkit.Analyzers.Events;

/// <summary>The tags that events of a kind must have, and those that they must not.</summary>
internal static class KindTags
{
    // "a|b": one of them is enough.
    private static readonly Dictionary<int, (string Nip, string[] Required)> Table = new()
    {
        [4] = ("NIP-04", ["p"]),
        [5] = ("NIP-09", ["e|a"]),
        [6] = ("NIP-18", ["e"]),
        [7] = ("NIP-25", ["e"]),
        [8] = ("NIP-58", ["a", "p"]),
        [14] = ("NIP-17", ["p"]),
        [15] = ("NIP-17", ["p"]),
        [16] = ("NIP-18", ["e|a"]),
        [17] = ("NIP-25", ["i|r"]),
        [41] = ("NIP-28", ["e"]),
        [42] = ("NIP-28", ["e"]),
        [43] = ("NIP-28", ["e"]),
        [44] = ("NIP-28", ["p"]),
        [62] = ("NIP-62", ["relay"]),
        [1018] = ("NIP-88", ["e"]),
        [1059] = ("NIP-59", ["p"]),
        [1063] = ("NIP-94", ["url", "m", "x"]),
        [1111] = ("NIP-22", ["K", "k", "E|A|I", "e|a|i"]),
        [1311] = ("NIP-53", ["a"]),
        [1984] = ("NIP-56", ["p"]),
        [1985] = ("NIP-32", ["l"]),
        [9734] = ("NIP-57", ["p", "relays"]),
        [9735] = ("NIP-57", ["p", "bolt11", "description"]),
        [21059] = ("NIP-59", ["p"]),
        [22242] = ("NIP-42", ["relay", "challenge"]),
        [23194] = ("NIP-47", ["p"]),
        [23195] = ("NIP-47", ["p"]),
        [24133] = ("NIP-46", ["p"]),
        [27235] = ("NIP-98", ["u", "method"]),
        [31925] = ("NIP-52", ["a", "d", "status"]),
    };

    /// <summary>What is wrong with the tags of an event; <see langword="null"/> if nothing is.</summary>
    public static TagFlaw? FlawOf(int kind, ImmutableArray<string> names)
    {
        // NIP-59: a seal tells nothing but that it is one; NIP-17 adds when it may go.
        if (kind == 13) return names.FirstOrDefault(static name => name != "expiration") is { } told ? new TagFlaw($"a seal has no tags, and this one has '{told}' (NIP-59)") : null;
        if (kind == 10002 && names.Contains("relay") && !names.Contains("r")) return new TagFlaw("its relays stand in 'r' tags, not in 'relay' tags (NIP-65)") { Wrong = "relay", Right = "r" };
        if (kind == 10050 && names.Contains("r") && !names.Contains("relay")) return new TagFlaw("its relays stand in 'relay' tags, not in 'r' tags (NIP-17)") { Wrong = "r", Right = "relay" };
        if (Table.TryGetValue(kind, out var row) && row.Required.FirstOrDefault(required => !required.Split('|').Any(names.Contains)) is { } missing)
            return new TagFlaw($"it needs a tag '{missing.Replace("|", "' or '")}' ({row.Nip})");
        return kind is >= 30_000 and < 40_000 && !names.Contains("d")
            ? new TagFlaw("it is addressed by a tag 'd', without which there is one of this kind only (NIP-01)") { Missing = "d" }
            : null;
    }
}
