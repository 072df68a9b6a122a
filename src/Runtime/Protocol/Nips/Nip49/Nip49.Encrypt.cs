using System.Security.Cryptography;

namespace NostrToolkit;

public static partial class Nip49
{
    /// <summary>Encrypts a secret key. Takes 2^<paramref name="logN"/> KiB of memory, and half a second at the default cost.</summary>
    /// <param name="key">The key, not disposed.</param>
    /// <param name="password">The password; it is normalized (NFKC), so that other keyboards can enter it.</param>
    /// <param name="security">What is known of how the key was handled.</param>
    /// <param name="randomness">Gives salt and nonce, 40 bytes.</param>
    /// <param name="logN">The cost of trying one password, 1 to <see cref="MaxLogN"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not in that range, or the security is none of the three.</exception>
    /// <exception cref="ArgumentException">The password cannot be normalized: see <see cref="EncryptedKeyError.UnusablePassword"/>.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static string Encrypt(
        SecretKey key, ReadOnlySpan<char> password, KeySecurity security, RandomNumberGenerator randomness, int logN = DefaultLogN)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(logN, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(logN, MaxLogN);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)security, (byte)KeySecurity.Untracked, nameof(security));
        var secret = key.Bytes;
        if (!KeyPassword.TryEncode(password, out var utf8))
            throw new ArgumentException("The password cannot be normalized: it has a lone surrogate, or globalization is invariant.", nameof(password));

        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        bytes[LogNAt] = (byte)logN;
        randomness.GetBytes(bytes[SaltAt..SecurityAt]);
        bytes[SecurityAt] = (byte)security;

        var symmetric = KeyPassword.Derive(utf8, bytes[SaltAt..NonceAt], logN);
        KeyCipher.Encrypt(symmetric, bytes[NonceAt..SecurityAt], bytes[SecurityAt], secret, bytes[KeyAt..]);
        CryptographicOperations.ZeroMemory(utf8);
        CryptographicOperations.ZeroMemory(symmetric);
        return Bech32.Encode(Prefix, bytes);
    }
}
