using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace NostrToolkit.Architecture.Tests;

/// <summary>docs/messages.md is written from the catalogue. UPDATE_SNAPSHOTS=1 writes it anew.</summary>
public sealed class MessagePageTests
{
    [Fact]
    public void The_page_of_messages_is_current()
    {
        var page = Repository.PathOf("docs/messages.md");
        var current = Render();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(page, current);
        File.ReadAllText(page).ShouldBe(current, "docs/messages.md is stale: run the tests once with UPDATE_SNAPSHOTS=1");
    }

    private static string Render()
    {
        var text = new StringBuilder("""
            # Messages

            Every message of the catalogue, [src/Runtime/Protocol/Messages.cs](../src/Runtime/Protocol/Messages.cs), from which
            this page is generated. Each is a view over the bytes it was read from; see [runtime.md](runtime.md).

            """);
        foreach (var direction in Enum.GetValues<Direction>())
        {
            text.Append(direction == Direction.ToRelay ? "\n## Client to relay\n\n" : "\n## Relay to client\n\n");
            text.Append("| message | type | meaning |\n|---|---|---|\n");
            foreach (var entry in Catalogue().Where(entry => entry.Direction == direction))
            {
                var (shape, meaning) = Describe(entry.Message);
                text.Append($"| `{shape}` | `{entry.Message.Name}` | {meaning} |\n");
            }
        }
        return text.ToString();
    }

    private static IEnumerable<NostrCatalogueEntryAttribute> Catalogue()
        => typeof(EventView).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>()
            .OrderBy(static entry => entry.Name, StringComparer.Ordinal);

    private static (string Shape, string Meaning) Describe(Type message)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(message.Assembly.Location, ".xml"));
        var summary = documentation.Descendants("member")
            .Single(member => (string?)member.Attribute("name") == $"T:{message.FullName}")
            .Element("summary")!;
        foreach (var reference in summary.Elements("see").ToList())
            reference.ReplaceWith($"`{((string)reference.Attribute("cref")!).Split('.')[^1]}`");
        var shape = summary.Element("c")!.Value;
        var meaning = summary.Value.Trim()[(shape.Length + 2)..];
        return (shape, char.ToUpperInvariant(meaning[0]) + meaning[1..]);
    }
}
