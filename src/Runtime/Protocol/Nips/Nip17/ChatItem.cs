namespace NostrToolkit;

/// <summary>What is sent to a chat room (NIP-17): a <see cref="ChatMessage"/> or a <see cref="FileMessage"/>.</summary>
/// <remarks>The room is its author and its recipients: with one more or one less it is another room.</remarks>
public abstract record ChatItem
{
    private protected ChatItem()
    {
    }

    /// <summary>Whom it is for, without its author.</summary>
    public required IReadOnlyList<ChatRecipient> Recipients { get; init; }

    /// <summary>When it was made.</summary>
    public required UnixTime CreatedAt { get; init; }

    /// <summary>What the conversation is about from now on; null: as before.</summary>
    public string? Subject { get; init; }

    /// <summary>What it replies to.</summary>
    public EventId? ReplyTo { get; init; }

    /// <summary>More tags, after those of the properties.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];

    /// <summary>14 or 15.</summary>
    public abstract Kind Kind { get; }

    /// <summary>The unsigned event that is wrapped, see <see cref="Nip17.WrapForAll"/>.</summary>
    /// <exception cref="ArgumentException">There is no recipient, a tag is empty, or the time is before 1970.</exception>
    public Rumor ToRumor(PublicKey author)
    {
        if (Recipients.Count == 0) throw new ArgumentException("A chat message has one recipient or more.");
        var draft = new UnsignedEvent
        {
            Kind = Kind,
            CreatedAt = CreatedAt,
            Content = Content,
            Tags = [.. RoomTags(), .. OwnTags(), .. OtherTags],
        };
        return Rumor.Create(draft, author);
    }

    private protected abstract string Content { get; }

    private protected virtual IEnumerable<IReadOnlyList<string>> OwnTags() => [];

    private IEnumerable<IReadOnlyList<string>> RoomTags()
    {
        foreach (var (key, relay) in Recipients) yield return relay is null ? ["p", key.ToString()] : ["p", key.ToString(), relay];
        if (ReplyTo is { } parent) yield return ["e", parent.ToString()];
        if (Subject is not null) yield return ["subject", Subject];
    }
}
