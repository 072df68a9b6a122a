namespace NostrToolkit.Analyzers;

/// <summary>The pages <c>docs/rules</c>, one a rule, where an IDE opens them.</summary>
internal static class RulePages
{
    private const string Folder = "https://github.com/nostrtoolkit/nostrtoolkit/blob/main/docs/rules/";

    public static string Of(string id) => $"{Folder}{id}.md";
}
