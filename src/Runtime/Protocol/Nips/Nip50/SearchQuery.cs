namespace NostrToolkit;

/// <summary>A search text and its extensions; see <see cref="Nip50.Parse"/>. Where one is given twice, the last one holds.</summary>
public sealed record SearchQuery
{
    /// <summary>The words that are no known extension, one space between them.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>include:spam</c>: no spam filter.</summary>
    public bool IncludesSpam { get; init; }

    /// <summary><c>domain:</c>: only authors whose NIP-05 name is of this domain.</summary>
    public string? Domain { get; init; }

    /// <summary><c>language:</c>: a code of two letters (ISO 639-1).</summary>
    public string? Language { get; init; }

    /// <summary><c>sentiment:</c>: <c>negative</c>, <c>neutral</c> or <c>positive</c>.</summary>
    public string? Sentiment { get; init; }

    /// <summary><c>nsfw:</c>: whether events that are not safe for work may be found; NIP-50 has them found.</summary>
    public bool AllowsNsfw { get; init; } = true;

    /// <summary>The query with one more extension; <see langword="null"/> if the word is none.</summary>
    internal SearchQuery? With(string word)
    {
        var colon = word.IndexOf(':');
        if (colon < 0) return null;
        var value = word[(colon + 1)..];
        return word[..colon] switch
        {
            "include" when value == "spam" => this with { IncludesSpam = true },
            "domain" when value.Length > 0 => this with { Domain = value },
            "language" when value.Length == 2 && value.All(char.IsAsciiLetter) => this with { Language = value },
            "sentiment" when value is "negative" or "neutral" or "positive" => this with { Sentiment = value },
            "nsfw" when value is "true" or "false" => this with { AllowsNsfw = value == "true" },
            _ => null,
        };
    }
}
