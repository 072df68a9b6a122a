using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>The id of an event, however it is spelled: that of the slow canonical form, by the fast path and by the one that decodes.</summary>
internal sealed class EventIdTarget : IFuzzTarget
{
    public string Name => "event-id";

    public IEnumerable<byte[]> Seeds =>
    [
        [], [0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0, 65, 0, 2, 1, 1, 3, 0x20, 0x28, 0],
        [0x0B, 0xAD, 3, 0xFF, 0xFF, 0x7F, 0xFF, 0, 1, 1, 2, 4, 0xF6, 0x00, 2, 2, 7, 1, 0, 31, 3, 2, 4, 1, 2, 2, 3, 0xFF, 0xFD, 0],
        [0, 1, 2, 0, 7, 1, 2, 3, 4, .. Enumerable.Range(0, 200).Select(static i => (byte)(i * 7))],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var chosen = SpelledEvent.Choose(ref choices);
        var expected = IdOf(chosen);
        var view = Read(chosen);
        Ensure.That(view.IsCompact == (chosen.Space.Length == 0), "compact is what has no white space between tokens");
        Ensure.That(CanonicalForm.ComputeId(view).ToString() == expected, "the id is that of the slow canonical form");
        var canonical = Read(chosen.With(static text => text.Canonical()));
        Ensure.That(canonical.IsCompact, "the canonical spelling is compact");
        Ensure.That(CanonicalForm.ComputeId(canonical).ToString() == expected, "the canonical spelling has the same id");
        var escaped = Read(chosen.With(static text => text.Escaped()));
        Ensure.That(CanonicalForm.ComputeId(escaped).ToString() == expected, "the escaped spelling has the same id");

        var outcome = new Outcome();
        outcome.Add(view.IsCompact);
        outcome.Add((int)view.Content.Escapes);
        outcome.Add((int)view.Tags.Escapes);
        outcome.Add((int)canonical.Tags.Escapes);
        outcome.Add(view.Tags.Count);
        outcome.AddSize(view.Content.Raw.Length);
        return outcome;
    }

    private static EventView Read(SpelledEvent chosen)
    {
        Ensure.That(EventView.TryRead(chosen.Write(), out var view, out var error), $"every spelling can be read: {error}");
        Ensure.That(view.Content.ToString() == chosen.Content.Text, "content is decoded");
        return view;
    }

    private static string IdOf(SpelledEvent chosen)
    {
        var text = new StringBuilder();
        foreach (var tag in chosen.Tags)
        {
            text.Append(text.Length == 0 ? "" : ",").Append('[');
            for (var i = 0; i < tag.Length; i++)
            {
                if (i > 0) text.Append(',');
                SlowCanonical.Append(text, tag[i].Text);
            }
            text.Append(']');
        }
        text.Insert(0, $"[0,\"{chosen.PublicKey}\",{chosen.CreatedAt},{chosen.Kind},[").Append("],");
        SlowCanonical.Append(text, chosen.Content.Text);
        return SlowCanonical.Hash(text.Append(']'));
    }
}
