using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A filter as plain values, and NIP-01's words on what it matches, one sentence a line and as slow as they are.</summary>
internal sealed record FilterModel
{
    public string[]? Ids { get; init; }

    public string[]? Authors { get; init; }

    public int[]? Kinds { get; init; }

    public long? Since { get; init; }

    public long? Until { get; init; }

    public (char Letter, string[] Values)[] Tags { get; init; } = [];

    /// <summary>The <c>&amp;x</c> of an extended filter.</summary>
    public (char Letter, string[] Values)[] AllTags { get; init; } = [];

    /// <summary>Not looked at by <see cref="Matches"/>.</summary>
    public int? Limit { get; init; }

    public bool Matches(SampleEvent candidate)
    {
        // "At least one of the arrays' values must match the relevant field in an event for the condition to be considered a match."
        if (Ids is not null && !Ids.Contains(candidate.Id)) return false;
        if (Authors is not null && !Authors.Contains(candidate.PublicKey)) return false;
        if (Kinds is not null && !Kinds.Contains(candidate.Kind)) return false;
        // "An event matches a filter if since <= created_at <= until holds."
        if (Since is not null && candidate.CreatedAt < Since) return false;
        if (Until is not null && candidate.CreatedAt > Until) return false;
        // "Only the first value in any given tag is indexed."
        foreach (var (letter, values) in Tags)
        {
            var indexed = candidate.Tags.Where(tag => tag[0] == letter.ToString() && tag.Count >= 2).Select(static tag => tag[1]);
            if (!indexed.Any(value => values.Contains(value))) return false;
        }
        // "The event must carry every listed value", and as everywhere an empty list is met by none.
        foreach (var (letter, values) in AllTags)
        {
            var indexed = candidate.Tags.Where(tag => tag[0] == letter.ToString() && tag.Count >= 2).Select(static tag => tag[1]);
            if (values.Length == 0 || !values.All(value => indexed.Contains(value))) return false;
        }
        return true;
    }

    /// <summary>The filter as JSON; its members turned by some places, since their order says nothing.</summary>
    public string Write(Spelling spelling, int turn)
    {
        var comma = spelling.Spaces ? " ,\n" : ",";
        var members = new List<string>();
        if (Ids is not null) members.Add($"\"ids\":[{string.Join(comma, Ids.Select(static id => $"\"{id}\""))}]");
        if (Authors is not null) members.Add($"\"authors\":[{string.Join(comma, Authors.Select(static key => $"\"{key}\""))}]");
        if (Kinds is not null) members.Add($"\"kinds\":[{string.Join(comma, Kinds)}]");
        if (Since is not null) members.Add($"\"since\":{Since}");
        if (Until is not null) members.Add($"\"until\":{Until}");
        if (Limit is not null) members.Add($"\"limit\":{Limit}");
        foreach (var (letter, values) in AllTags)
            members.Add($"\"&{letter}\":[{string.Join(comma, values.Select(value => Quote(letter, value, spelling)))}]");
        foreach (var (letter, values) in Tags)
            members.Add($"\"#{letter}\":[{string.Join(comma, values.Select(value => Quote(letter, value, spelling)))}]");
        if (members.Count > 0) turn %= members.Count;
        return $"{{{string.Join(comma, members.Skip(turn).Concat(members.Take(turn)))}}}";
    }

    // #e and #p take 64 hex digits, which nobody may escape.
    private static string Quote(char letter, string value, Spelling spelling)
        => letter is 'e' or 'p' ? $"\"{value}\"" : spelling.Quote(value);
}
