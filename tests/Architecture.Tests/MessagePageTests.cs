using System.Text;

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
            this page is generated. Each is a view over the bytes it was read from; see [runtime.md](runtime.md). A question mark
            stands behind what may be missing; elements after the last one are ignored. Every example is read and written by a test.

            | message | NIP | type | direction | meaning | example |
            |---|---|---|---|---|---|

            """);
        foreach (var message in CatalogueMessage.All) text.Append(message.Row).Append('\n');
        return text.ToString();
    }
}
