using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial record Filter
{
    private const int MaxQuoted = 70;

    /// <summary>Why no reader would accept the filter; <see langword="null"/> if all do. Ids, keys and kinds are right by their types.</summary>
    internal string? Flaw
    {
        get
        {
            if (Since is { Seconds: < 0 } || Until is { Seconds: < 0 }) return "times are 0 or later";
            if (Limit < 0) return "a limit is 0 or more";
            if (Tags is Dictionary<char, IReadOnlyList<string>> dictionary)
            {
                foreach (var (letter, values) in dictionary)
                    if (FlawOf(letter, values) is { } flaw) return flaw;
            }
            else if (Tags is { } tags)
            {
                foreach (var (letter, values) in tags)
                    if (FlawOf(letter, values) is { } flaw) return flaw;
            }
            return null;
        }
    }

    private static string? FlawOf(char letter, IReadOnlyList<string> values)
    {
        if (!char.IsAsciiLetter(letter)) return $"filters know tags of one ASCII letter, not #{letter} (NIP-01)";
        if (values is null) return $"#{letter} has no list of values";
        // NIP-01: the values of #e and #p are ids and keys, in full.
        var areHex = letter is 'e' or 'p';
        var count = values.Count;
        for (var i = 0; i < count; i++)
        {
            if (values[i] is not { } value) return $"#{letter} has a value that is null";
            if (areHex && (value.Length != 64 || !Hex.IsLowercase(value)))
                return $"#{letter} takes 64 lowercase hex digits, not '{(value.Length > MaxQuoted ? value[..MaxQuoted] + "…" : value)}' (NIP-01)";
        }
        return null;
    }
}
