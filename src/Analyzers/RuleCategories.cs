namespace NostrToolkit.Analyzers;

/// <summary>What the thousands of <see cref="RuleIds"/> stand for.</summary>
internal static class RuleCategories
{
    public const string Messages = nameof(Messages);
}
