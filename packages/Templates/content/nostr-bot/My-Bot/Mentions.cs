using NostrToolkit;

namespace My_Bot;

/// <summary>What the bot listens to, and what it says.</summary>
public static class Mentions
{
    /// <summary>The notes that mention it, from a time on.</summary>
    public static Filter Of(PublicKey self, UnixTime since) => new()
    {
        Kinds = [1],
        Since = since,
        Tags = new Dictionary<char, IReadOnlyList<string>> { ['p'] = [self.ToString()] },
    };

    /// <summary>The answer to a note, or <see langword="null"/> where it has nothing to say.</summary>
    public static UnsignedEvent? Answer(VerifiedEvent note, PublicKey self, UnixTime now)
    {
        // Talking to itself would never end.
        if (note.PublicKey == self) return null;
        return new UnsignedEvent
        {
            Kind = 1,
            CreatedAt = now,
            Content = $"You said: {note.Content}",
            Tags = [.. Thread(note), ["p", note.PublicKey.ToString()]],
        };
    }

    // NIP-10: where the conversation began, and the note that is answered.
    private static string[][] Thread(VerifiedEvent note)
    {
        var id = note.Id.ToString();
        foreach (var tag in note.Tags)
            if (tag.IsNamed('e') && tag.Count > 3 && tag[3].ToString() == "root") return [["e", tag.Value.ToString(), "", "root"], ["e", id, "", "reply"]];
        return [["e", id, "", "root"]];
    }
}
