namespace NostrToolkit.Analyzers;

/// <summary>What the thousands of <see cref="RuleIds"/> stand for.</summary>
internal static class RuleCategories
{
    /// <summary>1xxx: the shape of messages, kinds and handlers.</summary>
    public const string Messages = nameof(Messages);

    /// <summary>2xxx: connections and concurrency.</summary>
    public const string Concurrency = nameof(Concurrency);

    /// <summary>3xxx: buffers and lifetimes.</summary>
    public const string Lifetimes = nameof(Lifetimes);

    /// <summary>4xxx: misuse of the protocol.</summary>
    public const string Protocol = nameof(Protocol);
}
