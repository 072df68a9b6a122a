using System.Text;
using Org.BouncyCastle.Crypto.Generators;

namespace NostrToolkit;

/// <summary>A password in the form that NIP-49 asks for, and the key that scrypt makes of it.</summary>
internal static class KeyPassword
{
    // NIP-49: r = 8, p = 1.
    private const int BlockSize = 8;
    private const int Parallelism = 1;

    /// <summary>Normalizes to NFKC and encodes as UTF-8; false if either cannot be done.</summary>
    /// <param name="password">The password.</param>
    /// <param name="utf8">Receives pinned memory that the caller clears.</param>
    public static bool TryEncode(ReadOnlySpan<char> password, out byte[] utf8)
    {
        utf8 = [];
        if (Ascii.IsValid(password))
        {
            utf8 = GC.AllocateUninitializedArray<byte>(password.Length, pinned: true);
            return Encoding.ASCII.TryGetBytes(password, utf8, out _);
        }

        if (!CanNormalize || !IsUnicode(password)) return false;
        var normalized = GC.AllocateUninitializedArray<char>(password.GetNormalizedLength(NormalizationForm.FormKC), pinned: true);
        var isNormalized = password.TryNormalize(normalized, out var length, NormalizationForm.FormKC);
        if (isNormalized)
        {
            utf8 = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(normalized, 0, length), pinned: true);
            Encoding.UTF8.GetBytes(normalized.AsSpan(0, length), utf8);
        }

        Array.Clear(normalized);
        return isNormalized;
    }

    /// <summary>Takes 2^logN times 1,024 bytes of memory for as long as it runs.</summary>
    public static byte[] Derive(byte[] password, ReadOnlySpan<byte> salt, int logN) =>
        SCrypt.Generate(password, salt.ToArray(), 1 << logN, BlockSize, Parallelism, KeyCipher.KeyLength);

    // With invariant globalization the platform says that every text is normalized already: U+FB01 is, in truth, "fi".
    private static bool CanNormalize => !"\uFB01".IsNormalized(NormalizationForm.FormKC);

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done) return false;
            text = text[length..];
        }

        return true;
    }
}
