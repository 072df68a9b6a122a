namespace NostrToolkit.Benchmarks.Matching;

/// <summary>A filter as a .NET user writes it: decoded, strings in lists, and each member looked at in turn.</summary>
internal sealed record NaiveFilter
{
    public List<string>? Ids { get; init; }

    public List<string>? Authors { get; init; }

    public List<int>? Kinds { get; init; }

    public long? Since { get; init; }

    public long? Until { get; init; }

    public Dictionary<string, List<string>> Tags { get; init; } = [];

    public bool Matches(NaiveEvent candidate)
        => Ids?.Contains(candidate.Id) != false
            && Authors?.Contains(candidate.PublicKey) != false
            && Kinds?.Contains(candidate.Kind) != false
            && !(candidate.CreatedAt < Since)
            && !(candidate.CreatedAt > Until)
            && Tags.All(wanted => candidate.Tags.Any(tag => tag.Length > 1 && tag[0] == wanted.Key && wanted.Value.Contains(tag[1])));
}

/// <summary>An event, decoded.</summary>
internal sealed record NaiveEvent(string Id, string PublicKey, long CreatedAt, int Kind, string[][] Tags);
