using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>The page <c>docs/rules/index.md</c>: the rules by category, and the options that their pages name.</summary>
internal static partial class RuleIndex
{
    private static readonly ImmutableArray<(string Category, string Introduction)> Categories =
    [
        (RuleCategories.Messages, "What the generators are given: the shape of messages, kinds and handlers. Where a generator writes nothing, one of these says why."),
        (RuleCategories.Concurrency, "What happens at the same time: writes to one connection, waiting in handlers, what is never stopped or closed."),
        (RuleCategories.Lifetimes, "What is borrowed: buffers that go back to their pool, keys that are cleared, views that end with their message."),
        (RuleCategories.Protocol, "What Nostr asks for: answers that count, filters that can match, events that are verified, secrets that stay secret."),
    ];

    [GeneratedRegex("^(?<option>nostrtoolkit\\.[a-z_]+) = (?<example>.+)$", RegexOptions.Multiline)]
    private static partial Regex Option { get; }

    /// <summary>The whole page.</summary>
    public static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("Generated from the rules by tests/Analyzers.Tests; `UPDATE_SNAPSHOTS=1` writes it anew.\n\n");
        page.Append("An error is certain; a warning is a mistake nearly always, and its page says where it is none.\n");
        foreach (var (category, introduction) in Categories)
        {
            page.Append($"\n## {category}\n\n{introduction}\n\n| id | title | severity | fix |\n|---|---|---|---|\n");
            foreach (var (_, rule, hasFix) in RuleCatalogue.Rules.Where(rule => rule.Descriptor.Category == category))
                page.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | {(hasFix ? "yes" : "no")} |\n");
        }
        page.Append("\n## Options\n\nAll go into an `.editorconfig`. Each rule has its severity, as every analyzer's has:\n\n");
        page.Append("```ini\n[*.cs]\ndotnet_diagnostic.NTK1006.severity = none\n```\n\n");
        page.Append("What a project knows better than a rule:\n\n| option, as an example | of |\n|---|---|\n");
        foreach (var (id, option, example) in Options()) page.Append($"| `{option} = {example}` | [{id}]({id}.md) |\n");
        return page.ToString();
    }

    /// <summary>Every option that a page shows, with its value there.</summary>
    public static IEnumerable<(string Id, string Option, string Example)> Options()
        => from rule in RuleCatalogue.Rules
           let text = File.ReadAllText(Repository.PathOf($"docs/rules/{rule.Descriptor.Id}.md")).ReplaceLineEndings("\n")
           let section = text.Split("\n## ").FirstOrDefault(static part => part.StartsWith("Options\n", StringComparison.Ordinal)) ?? ""
           from match in Option.Matches(section)
           select (rule.Descriptor.Id, match.Groups["option"].Value, match.Groups["example"].Value.Trim());
}
