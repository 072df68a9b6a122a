using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

public static partial class Nip49
{
    /// <summary>Decrypts a secret key. The text says how much memory that takes, so there is a limit.</summary>
    /// <param name="text">The <c>ncryptsec</c> text.</param>
    /// <param name="password">The password; it is normalized (NFKC).</param>
    /// <param name="key">The key, to be disposed.</param>
    /// <param name="security">What was known of how the key was handled.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    /// <param name="maxLogN">The highest cost to accept, in powers of two of KiB; never above <see cref="MaxLogN"/>.</param>
    public static bool TryDecrypt(
        ReadOnlySpan<char> text,
        ReadOnlySpan<char> password,
        [NotNullWhen(true)] out SecretKey? key,
        out KeySecurity security,
        out EncryptedKeyError error,
        int maxLogN = DefaultMaxLogN)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        (key, security) = (null, KeySecurity.Untracked);
        error = Decode(text, bytes, Math.Min(maxLogN, MaxLogN));
        if (error != EncryptedKeyError.None) return false;

        security = (KeySecurity)bytes[SecurityAt];
        error = KeyPassword.TryEncode(password, out var utf8) ? Decrypt(bytes[..Length], utf8, out key) : EncryptedKeyError.UnusablePassword;
        CryptographicOperations.ZeroMemory(utf8);
        return key is not null;
    }

    private static EncryptedKeyError Decode(ReadOnlySpan<char> text, Span<byte> bytes, int maxLogN)
    {
        var isBech32 = Bech32.TryDecode(text, bytes, out var prefixLength, out var length, out var error);
        if (!text[..prefixLength].Equals(Prefix, StringComparison.OrdinalIgnoreCase)) return EncryptedKeyError.NotEncryptedKey;
        if (!isBech32) return error.Kind == EntityErrorKind.TooLong ? EncryptedKeyError.WrongLength : EncryptedKeyError.NotEncryptedKey;
        // Later versions may be longer or shorter.
        if (length > 0 && bytes[0] != Version) return EncryptedKeyError.UnknownVersion;
        if (length != Length) return EncryptedKeyError.WrongLength;
        if (bytes[SecurityAt] > (byte)KeySecurity.Untracked) return EncryptedKeyError.UnknownSecurity;
        return bytes[LogNAt] == 0 || bytes[LogNAt] > maxLogN ? EncryptedKeyError.CostOutOfRange : EncryptedKeyError.None;
    }

    private static EncryptedKeyError Decrypt(ReadOnlySpan<byte> bytes, byte[] password, out SecretKey? key)
    {
        Span<byte> secret = stackalloc byte[KeyCipher.KeyLength];
        key = null;
        var symmetric = KeyPassword.Derive(password, bytes[SaltAt..NonceAt], bytes[LogNAt]);
        var isDecrypted = KeyCipher.TryDecrypt(symmetric, bytes[NonceAt..SecurityAt], bytes[SecurityAt], bytes[KeyAt..], secret);
        CryptographicOperations.ZeroMemory(symmetric);
        var isKey = isDecrypted && SecretKey.TryCreate(secret, out key);
        CryptographicOperations.ZeroMemory(secret);
        if (!isDecrypted) return EncryptedKeyError.WrongPassword;
        return isKey ? EncryptedKeyError.None : EncryptedKeyError.InvalidSecretKey;
    }
}
