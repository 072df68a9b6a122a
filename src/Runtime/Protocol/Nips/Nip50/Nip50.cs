namespace NostrToolkit;

/// <summary>Search (NIP-50): the words of a filter's <c>search</c> and the extensions among them.</summary>
public static class Nip50
{
    /// <summary>Takes the extensions out of a search text. Unknown ones, and known ones with a value they do not have, stay in the text.</summary>
    /// <param name="search">A filter's <c>search</c>, decoded.</param>
    public static SearchQuery Parse(string search)
    {
        var query = new SearchQuery();
        var words = new List<string>();
        foreach (var word in search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (query.With(word) is { } extended) query = extended;
            else words.Add(word);
        }
        return query with { Text = string.Join(' ', words) };
    }
}
