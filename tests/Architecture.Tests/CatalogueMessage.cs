using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NostrToolkit.Architecture.Tests;

/// <summary>One message of the catalogue with what its documentation says of it: shape (NIP): meaning, then an example.</summary>
internal sealed partial record CatalogueMessage(NostrCatalogueEntryAttribute Entry, string Shape, string Nips, string Meaning, string Example)
{
    [GeneratedRegex(@"^(?<shape>\[.*\]) \((?<nips>NIP-\w\w(, NIP-\w\w)*)\): (?<meaning>.*\.)$", RegexOptions.Singleline)]
    private static partial Regex Grammar { get; }

    /// <summary>In the order of their NIPs, what clients send first.</summary>
    public static IReadOnlyList<CatalogueMessage> All { get; } =
    [
        .. typeof(EventView).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>()
            .Select(Of)
            .OrderBy(static message => message.Nips.Split(',')[0], StringComparer.Ordinal)
            .ThenBy(static message => message.Entry.Direction)
            .ThenBy(static message => message.Entry.Name, StringComparer.Ordinal),
    ];

    /// <summary>The message as a row of a table.</summary>
    public string Row
        => $"| `{Shape}` | {Nips} | `{Entry.Message.Name}` | {(Entry.Direction == Direction.ToRelay ? "to relay" : "to client")} | {Meaning} | `{Example}` |";

    private static CatalogueMessage Of(NostrCatalogueEntryAttribute entry)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(entry.Message.Assembly.Location, ".xml"));
        var member = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{entry.Message.FullName}");
        var summary = member.Element("summary")!;
        foreach (var reference in summary.Elements("see").ToList())
            reference.ReplaceWith($"`{((string)reference.Attribute("cref")!).Split('.')[^1]}`");
        var match = Grammar.Match(summary.Value.Trim());
        match.Success.ShouldBeTrue($"'{summary.Value}' is not shape (NIP): meaning.");
        var meaning = match.Groups["meaning"].Value;
        return new CatalogueMessage(
            entry,
            match.Groups["shape"].Value,
            match.Groups["nips"].Value.Replace("NIP-", ""),
            char.ToUpperInvariant(meaning[0]) + meaning[1..],
            Join(member.Element("example")?.Value ?? throw new InvalidOperationException($"{entry.Message} has no example.")));
    }

    // A long example is broken into lines, at any place that is no space.
    private static string Join(string example) => string.Concat(example.Split('\n').Select(static line => line.Trim()));
}
