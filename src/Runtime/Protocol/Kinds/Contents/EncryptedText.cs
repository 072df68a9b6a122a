using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A text encrypted by NIP-44, as it stands in a content or a tag: carried along without a key, and decrypted by whoever has one.
/// Never prints itself.
/// </summary>
[DebuggerDisplay("EncryptedText({Payload.Length} characters)")]
public readonly record struct EncryptedText : ITagConverter<EncryptedText>
{
    // Never empty, so that there is one value for nothing.
    private readonly string? _payload;

    /// <summary>Takes what stands in an event.</summary>
    /// <param name="payload">Base64, or anything else: it is looked at when it is decrypted.</param>
    public EncryptedText(string payload) => _payload = payload.Length == 0 ? null : payload;

    /// <summary>What stands in the event.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Payload => _payload ?? "";

    /// <summary>Whether there is nothing to decrypt.</summary>
    public bool IsEmpty => _payload is null;

    /// <summary>Encrypts a text of 1 to <see cref="Nip44.MaxPlaintextLength"/> bytes.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or has a lone surrogate.</exception>
    public static EncryptedText Encrypt(string text, ConversationKey key, RandomNumberGenerator randomness) => new(Nip44.Encrypt(text, key, randomness));

    /// <summary>Decrypts it. The signature of the event it came in is to be verified before. Never throws for what stands there.</summary>
    public bool TryDecrypt(ConversationKey key, [NotNullWhen(true)] out string? text, out PayloadError error)
        => Nip44.TryDecrypt(Payload, key, out text, out error);

    /// <inheritdoc/>
    public static bool TryParse(in JsonString text, out EncryptedText value)
    {
        value = new EncryptedText(text.ToString());
        return true;
    }

    /// <inheritdoc/>
    public static string Format(EncryptedText value) => value.Payload;

    /// <summary>Never the payload.</summary>
    public override string ToString() => $"EncryptedText({Payload.Length} characters)";
}
