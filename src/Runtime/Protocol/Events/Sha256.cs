using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>
/// SHA-256 of one text. Of a text of 700 bytes <see cref="SHA256.HashData(ReadOnlySpan{byte}, Span{byte})"/> spends as long on setting up
/// OpenSSL's digest as on hashing, so that where OpenSSL itself can be called, it is: an id costs half then.
/// </summary>
internal static class Sha256
{
    // Never more than the platform's own is trusted to find out what the library's is worth.
    private static readonly Libcrypto? Library = Libcrypto.Find() is { } found && IsRight(found) ? found : null;

    /// <summary>Hashes a text. Allocates nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void Hash(ReadOnlySpan<byte> text, Span<byte> hash) => Hash(Library, text, hash);

    /// <summary>Hashes with a library, or as the platform does, if there is none or it fails.</summary>
    internal static void Hash(Libcrypto? library, ReadOnlySpan<byte> text, Span<byte> hash)
    {
        if (library is null || !library.TryHash(text, hash)) SHA256.HashData(text, hash);
    }

    /// <summary>Whether a library hashes as the platform does.</summary>
    internal static bool IsRight(Libcrypto library)
    {
        // One block, exactly one, and several.
        ReadOnlySpan<byte> text = stackalloc byte[200];
        Span<byte> ours = stackalloc byte[SHA256.HashSizeInBytes], platforms = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var length in (ReadOnlySpan<int>)[0, 55, 64, 200])
        {
            SHA256.HashData(text[..length], platforms);
            if (!library.TryHash(text[..length], ours) || !ours.SequenceEqual(platforms)) return false;
        }
        return true;
    }
}
