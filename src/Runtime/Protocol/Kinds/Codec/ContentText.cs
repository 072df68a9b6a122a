using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Contents that are JSON, encrypted, or both. Used by generated code.</summary>
public static class ContentText
{
    /// <summary>Decrypts a content (NIP-44).</summary>
    /// <param name="content">The payload.</param>
    /// <param name="key">The key of the two people.</param>
    /// <param name="text">The decrypted text; it owns its bytes.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    public static bool TryDecrypt(in JsonString content, ConversationKey key, out JsonString text, out KindError error)
    {
        var read = Nip44.TryDecrypt(content.ToString(), key, out string? plaintext, out var payload);
        text = read ? JsonString.Create(plaintext!) : default;
        error = read ? default : new KindError(KindErrorKind.UndecryptableContent, Payload: payload);
        return read;
    }

    /// <summary>Encrypts a content (NIP-44).</summary>
    public static string Encrypt(string text, ConversationKey key, RandomNumberGenerator randomness) => Nip44.Encrypt(text, key, randomness);

    /// <summary>Reads JSON. Never throws for a text that is none, or of another shape.</summary>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static bool TryReadJson<T>(in JsonString content, JsonSerializerContext context, [NotNullWhen(true)] out T? value)
    {
        var type = TypeOf<T>(context);
        var utf8 = new byte[content.Raw.Length];
        var length = content.Unescape(utf8);
        try
        {
            value = JsonSerializer.Deserialize(utf8.AsSpan(0, length), type);
        }
        // An unknown shape of a polymorphic type is a NotSupportedException; an ArgumentException is what a user's own init accessor throws.
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            value = default;
        }
        return value is not null;
    }

    /// <summary>Writes JSON.</summary>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static string WriteJson<T>(T value, JsonSerializerContext context) => JsonSerializer.Serialize(value, TypeOf<T>(context));

    private static JsonTypeInfo<T> TypeOf<T>(JsonSerializerContext context)
        => context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
            ?? throw new InvalidOperationException($"{context.GetType().Name} has no [JsonSerializable(typeof({typeof(T).Name}))].");
}
