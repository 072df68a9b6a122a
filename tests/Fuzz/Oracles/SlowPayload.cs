using System.Security.Cryptography;

namespace NostrToolkit.Fuzz;

/// <summary>NIP-44 as its pseudocode writes it down, with padded bytes that may be anything.</summary>
internal static class SlowPayload
{
    /// <summary>A payload that is authentic, whatever was padded.</summary>
    public static string Seal(byte[] conversationKey, byte[] nonce, byte[] padded)
    {
        var keys = HKDF.Expand(HashAlgorithmName.SHA256, conversationKey, 76, nonce);
        var ciphertext = SlowChaCha20.Cipher(keys.AsSpan(0, 32), keys.AsSpan(32, 12), padded);
        var mac = HMACSHA256.HashData(keys.AsSpan(44), [.. nonce, .. ciphertext]);
        return Convert.ToBase64String([2, .. nonce, .. ciphertext, .. mac]);
    }

    /// <summary>What the padding hides; null: no encryptor pads so.</summary>
    public static byte[]? Unpad(byte[] padded)
    {
        if (padded.Length < 34) return null;
        long length = padded[0] * 256 + padded[1];
        var prefix = 2;
        if (length == 0)
        {
            for (var i = 2; i < 6; i++) length = length * 256 + padded[i];
            prefix = 6;
            if (length < 65_536) return null;
        }

        if (padded.Length != prefix + PaddedLength(length)) return null;
        return padded.Skip(prefix + (int)length).Any(static b => b != 0) ? null : padded[prefix..(prefix + (int)length)];
    }

    private static long PaddedLength(long length)
    {
        if (length <= 32) return 32;
        long power = 32;
        while (power < length) power *= 2;
        var chunk = power <= 256 ? 32 : power / 8;
        return (length + chunk - 1) / chunk * chunk;
    }
}
