using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

public static partial class Nip17
{
    /// <summary>
    /// Reads an unwrapped message. False if it is of another kind, or lacks what its kind must have: a recipient, and for a file its type, key,
    /// nonce and hash. Rooms also carry others, such as reactions (kind 7) and deletions (kind 5): those are read as what they are.
    /// </summary>
    /// <param name="rumor">What <see cref="Nip59"/> unwrapped.</param>
    /// <param name="item">The message; its <see cref="ChatItem.OtherTags"/> are left out, see <see cref="Rumor.Tags"/>.</param>
    public static bool TryRead(Rumor rumor, [NotNullWhen(true)] out ChatItem? item)
    {
        var recipients = rumor.Tags.Recipients();
        item = recipients.Count == 0 ? null
            : rumor.Kind == ChatMessageKind ? ReadText(rumor, recipients)
            : rumor.Kind == FileMessageKind ? ReadFile(rumor, recipients)
            : null;
        return item is not null;
    }

    private static ChatMessage ReadText(Rumor rumor, List<ChatRecipient> recipients) => new()
    {
        Recipients = recipients,
        CreatedAt = rumor.CreatedAt,
        Subject = rumor.Tags.Text("subject"u8),
        ReplyTo = ReplyOf(rumor),
        Text = rumor.Content.ToString(),
    };

    private static FileMessage? ReadFile(Rumor rumor, List<ChatRecipient> recipients)
    {
        var tags = rumor.Tags;
        if (tags.Text("file-type"u8) is not { } type
            || tags.Text("encryption-algorithm"u8) is not { } algorithm
            || tags.Text("decryption-key"u8) is not { } key
            || tags.Text("decryption-nonce"u8) is not { } nonce
            || tags.Hash("x"u8) is not { } hash)
        {
            return null;
        }

        return new FileMessage
        {
            Recipients = recipients,
            CreatedAt = rumor.CreatedAt,
            Subject = tags.Text("subject"u8),
            ReplyTo = ReplyOf(rumor),
            Url = rumor.Content.ToString(),
            FileType = type,
            EncryptionAlgorithm = algorithm,
            DecryptionKey = key,
            DecryptionNonce = nonce,
            Hash = hash,
            OriginalHash = tags.Hash("ox"u8),
            Size = tags.Number("size"u8),
            Fallbacks = tags.Texts("fallback"u8),
        };
    }

    private static EventId? ReplyOf(Rumor rumor) => rumor.Tags.Hash("e"u8) is { } id ? new EventId(id) : null;
}
