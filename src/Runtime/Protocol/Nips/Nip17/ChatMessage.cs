namespace NostrToolkit;

/// <summary>A message of plain text, kind 14 (NIP-17).</summary>
public sealed record ChatMessage : ChatItem
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <inheritdoc/>
    public override Kind Kind => Nip17.ChatMessageKind;

    private protected override string Content => Text;

    /// <summary>Never the text, which is private.</summary>
    public override string ToString() => $"ChatMessage {{ Recipients = {Recipients.Count}, CreatedAt = {CreatedAt} }}";
}
