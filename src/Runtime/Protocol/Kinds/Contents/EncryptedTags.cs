using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The private items of a list (NIP-51): tags that are encrypted by NIP-44 with the author's own key, for the author alone. Carried along
/// without the key. Never prints itself.
/// </summary>
/// <param name="Text">The encrypted JSON; empty where there are none.</param>
[DebuggerDisplay("EncryptedTags({Text.Payload.Length} characters)")]
public readonly record struct EncryptedTags(EncryptedText Text) : ITagConverter<EncryptedTags>
{
    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Text.IsEmpty;

    /// <summary>Encrypts tags; none become nothing.</summary>
    /// <exception cref="ArgumentException">A tag is empty.</exception>
    public static EncryptedTags Encrypt(IReadOnlyList<IReadOnlyList<string>> tags, ConversationKey key, RandomNumberGenerator randomness)
    {
        if (tags.Count == 0) return default;
        var json = new UnsignedEvent { Kind = default, CreatedAt = default, Tags = tags }.WriteTags().Json;
        return new EncryptedTags(new EncryptedText(Nip44.Encrypt(json.Span, key, randomness)));
    }

    /// <summary>
    /// Decrypts them. Never throws for what stands there; lists from before NIP-44, which are encrypted otherwise, are
    /// <see cref="PayloadError.InvalidBase64"/>.
    /// </summary>
    /// <param name="key">What the author shares with themselves.</param>
    /// <param name="tags">The tags; none where there is nothing to decrypt.</param>
    /// <param name="error">What is wrong, if the result is false; <see cref="PayloadError.None"/> if what was encrypted are no tags.</param>
    public bool TryDecrypt(ConversationKey key, [NotNullWhen(true)] out IReadOnlyList<IReadOnlyList<string>>? tags, out PayloadError error)
    {
        tags = IsEmpty ? [] : null;
        error = PayloadError.None;
        if (!IsEmpty && Nip44.TryDecrypt(Encoding.UTF8.GetBytes(Text.Payload), key, out byte[]? json, out error)) tags = Read(json);
        return tags is not null;
    }

    /// <inheritdoc/>
    public static bool TryParse(in JsonString text, out EncryptedTags value)
    {
        value = new EncryptedTags(new EncryptedText(text.ToString()));
        return true;
    }

    /// <inheritdoc/>
    public static string Format(EncryptedTags value) => value.Text.Payload;

    /// <summary>Never the payload.</summary>
    public override string ToString() => $"EncryptedTags({Text.Payload.Length} characters)";

    private static List<IReadOnlyList<string>>? Read(byte[] json)
    {
        if (!WholeJson.TryRead<TagList>(json, out var list, out _)) return null;
        var tags = new List<IReadOnlyList<string>>(list.Count);
        foreach (var tag in list) tags.Add(WholeTag.ToStrings(tag));
        return tags;
    }
}
