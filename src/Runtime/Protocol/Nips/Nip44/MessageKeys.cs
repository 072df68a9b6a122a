using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace NostrToolkit;

/// <summary>What one message is encrypted and authenticated with (NIP-44): 76 bytes of HKDF over a conversation key and a nonce.</summary>
internal readonly ref struct MessageKeys
{
    public const int Length = 76;
    public const int MacLength = 32;

    private readonly Span<byte> _keys;

    /// <param name="conversation">The key.</param>
    /// <param name="nonce">32 bytes.</param>
    /// <param name="memory"><see cref="Length"/> bytes that are cleared by <see cref="Dispose"/>.</param>
    public MessageKeys(ConversationKey conversation, ReadOnlySpan<byte> nonce, Span<byte> memory)
    {
        _keys = memory[..Length];
        HKDF.Expand(HashAlgorithmName.SHA256, conversation.Bytes, _keys, nonce);
    }

    public ReadOnlySpan<byte> CipherKey => _keys[..32];

    public ReadOnlySpan<byte> CipherNonce => _keys[32..44];

    public ReadOnlySpan<byte> MacKey => _keys[44..];

    /// <summary>Encrypts or decrypts in place: ChaCha20 (RFC 8439) from block 0.</summary>
    /// <remarks>
    /// Not the platform's ChaCha20Poly1305, which begins with block 1. BouncyCastle keeps a copy of this message's key until it is collected.
    /// </remarks>
    public void Cipher(Span<byte> text)
    {
        var engine = new ChaCha7539Engine();
        engine.Init(forEncryption: true, new ParametersWithIV(new KeyParameter(CipherKey), CipherNonce));
        engine.ProcessBytes(text, text);
    }

    /// <summary>Authenticates the nonce and what was encrypted with it.</summary>
    public void Authenticate(ReadOnlySpan<byte> nonceAndCiphertext, Span<byte> mac) => HMACSHA256.HashData(MacKey, nonceAndCiphertext, mac);

    public void Dispose() => CryptographicOperations.ZeroMemory(_keys);
}
