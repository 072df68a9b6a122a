using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit;

public static partial class Nip44
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encrypts a text.</summary>
    /// <param name="plaintext">1 to <see cref="MaxPlaintextLength"/> bytes as UTF-8.</param>
    /// <param name="key">The key of the two people, not disposed.</param>
    /// <param name="randomness">Gives the nonce, 32 bytes.</param>
    /// <returns>Base64.</returns>
    /// <exception cref="ArgumentException">The text is empty, too long, or has a lone surrogate.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static string Encrypt(string plaintext, ConversationKey key, RandomNumberGenerator randomness)
    {
        var utf8 = StrictUtf8.GetBytes(plaintext);
        try
        {
            return Encrypt(utf8, key, randomness);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(utf8);
        }
    }

    /// <summary>Encrypts a text.</summary>
    /// <param name="plaintext">1 to <see cref="MaxPlaintextLength"/> bytes of UTF-8, which is not checked.</param>
    /// <param name="key">The key of the two people, not disposed.</param>
    /// <param name="randomness">Gives the nonce, 32 bytes.</param>
    /// <returns>Base64.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static string Encrypt(ReadOnlySpan<byte> plaintext, ConversationKey key, RandomNumberGenerator randomness)
    {
        if (plaintext.Length is 0 or > MaxPlaintextLength)
            throw new ArgumentException($"A text to encrypt has 1 to {MaxPlaintextLength} bytes.", nameof(plaintext));

        var raw = new byte[TextStart + (int)MessagePadding.TotalLength(plaintext.Length) + MessageKeys.MacLength];
        raw[0] = Version;
        var nonce = raw.AsSpan(NonceStart, NonceLength);
        randomness.GetBytes(nonce);

        using var keys = new MessageKeys(key, nonce, stackalloc byte[MessageKeys.Length]);
        var text = raw.AsSpan(TextStart..^MessageKeys.MacLength);
        MessagePadding.Write(plaintext, text);
        keys.Cipher(text);
        keys.Authenticate(raw.AsSpan(NonceStart..^MessageKeys.MacLength), raw.AsSpan(^MessageKeys.MacLength..));
        return Convert.ToBase64String(raw);
    }
}
