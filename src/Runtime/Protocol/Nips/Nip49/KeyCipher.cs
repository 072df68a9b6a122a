using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace NostrToolkit;

/// <summary>XChaCha20-Poly1305 over 32 bytes and one associated byte (NIP-49).</summary>
internal static class KeyCipher
{
    public const int KeyLength = 32;
    public const int NonceLength = 24;
    public const int TagLength = 16;

    private const int TagBits = TagLength * 8;

    public static void Encrypt(byte[] key, ReadOnlySpan<byte> nonce, byte associated, ReadOnlySpan<byte> text, Span<byte> encrypted)
        => Run(forEncryption: true, key, nonce, associated, text, encrypted);

    /// <summary>False if the tag is wrong: another key, or something was changed.</summary>
    public static bool TryDecrypt(byte[] key, ReadOnlySpan<byte> nonce, byte associated, ReadOnlySpan<byte> encrypted, Span<byte> text)
    {
        try
        {
            Run(forEncryption: false, key, nonce, associated, encrypted, text);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            // The library's only way to say that the tag is wrong.
            return false;
        }
    }

    private static void Run(bool forEncryption, byte[] key, ReadOnlySpan<byte> nonce, byte associated, ReadOnlySpan<byte> input, Span<byte> output)
    {
        var cipher = new XChaCha20Poly1305();
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagBits, nonce.ToArray(), [associated]));
        var length = cipher.ProcessBytes(input, output);
        cipher.DoFinal(output[length..]);
    }
}
