using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace NostrToolkit;

public static partial class Nip44
{
    /// <summary>Decrypts a text. The signature of the event it came in is to be verified before.</summary>
    /// <param name="payload">Base64.</param>
    /// <param name="key">The key of the two people, not disposed.</param>
    /// <param name="plaintext">The text.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    /// <param name="maxPayloadLength">Longer payloads are refused before any memory is taken for them.</param>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static bool TryDecrypt(
        ReadOnlySpan<char> payload,
        ConversationKey key,
        [NotNullWhen(true)] out string? plaintext,
        out PayloadError error,
        int maxPayloadLength = DefaultMaxPayloadLength)
    {
        plaintext = null;
        error = CheckShape(payload.Length, payload is ['#', ..], maxPayloadLength);
        if (error != PayloadError.None) return false;

        var ascii = new byte[payload.Length];
        if (Ascii.FromUtf16(payload, ascii, out _) != OperationStatus.Done) error = PayloadError.InvalidBase64;
        else if (TryDecrypt(ascii, key, out byte[]? utf8, out error, maxPayloadLength))
        {
            if (Utf8.IsValid(utf8)) plaintext = Encoding.UTF8.GetString(utf8);
            else error = PayloadError.InvalidUtf8;
            CryptographicOperations.ZeroMemory(utf8);
        }

        return plaintext is not null;
    }

    /// <summary>Decrypts bytes, which need not be UTF-8. The signature of the event they came in is to be verified before.</summary>
    /// <param name="payload">Base64, as ASCII.</param>
    /// <param name="key">The key of the two people, not disposed.</param>
    /// <param name="plaintext">The bytes, without their padding.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    /// <param name="maxPayloadLength">Longer payloads are refused before any memory is taken for them.</param>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static bool TryDecrypt(
        ReadOnlySpan<byte> payload,
        ConversationKey key,
        [NotNullWhen(true)] out byte[]? plaintext,
        out PayloadError error,
        int maxPayloadLength = DefaultMaxPayloadLength)
    {
        plaintext = null;
        error = CheckShape(payload.Length, payload is [(byte)'#', ..], maxPayloadLength);
        if (error != PayloadError.None) return false;

        error = DecodeBase64(payload, out var raw);
        if (error == PayloadError.None) error = Open(raw, key, out plaintext);
        return plaintext is not null;
    }

    private static PayloadError CheckShape(int length, bool isFlagged, int maxLength)
    {
        // The flag stands for encodings to come.
        if (isFlagged) return PayloadError.UnknownVersion;
        if (length > maxLength) return PayloadError.TooLong;
        return length < MinPayloadLength ? PayloadError.TooShort : PayloadError.None;
    }

    private static PayloadError DecodeBase64(ReadOnlySpan<byte> payload, out byte[] raw)
    {
        raw = [];
        if (payload.Length % 4 != 0) return PayloadError.InvalidBase64;
        var padding = payload[^1] != '=' ? 0 : payload[^2] != '=' ? 1 : 2;
        raw = new byte[payload.Length / 4 * 3 - padding];
        // The decoder refuses bits that are left over, but skips white space; then fewer bytes come out than were expected.
        var isWhole = Base64.DecodeFromUtf8(payload, raw, out _, out var length) == OperationStatus.Done && length == raw.Length;
        return isWhole ? PayloadError.None : PayloadError.InvalidBase64;
    }

    private static PayloadError Open(byte[] raw, ConversationKey key, out byte[]? plaintext)
    {
        plaintext = null;
        if (raw[0] != Version) return PayloadError.UnknownVersion;
        if (raw.Length < MinRawLength) return PayloadError.TooShort;

        using var keys = new MessageKeys(key, raw.AsSpan(NonceStart, NonceLength), stackalloc byte[MessageKeys.Length]);
        Span<byte> mac = stackalloc byte[MessageKeys.MacLength];
        keys.Authenticate(raw.AsSpan(NonceStart..^MessageKeys.MacLength), mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, raw.AsSpan(^MessageKeys.MacLength..))) return PayloadError.WrongMac;

        var text = raw.AsSpan(TextStart..^MessageKeys.MacLength);
        keys.Cipher(text);
        if (MessagePadding.TryRead(text, out var place)) plaintext = text[place].ToArray();
        CryptographicOperations.ZeroMemory(text);
        return plaintext is null ? PayloadError.InvalidPadding : PayloadError.None;
    }
}
