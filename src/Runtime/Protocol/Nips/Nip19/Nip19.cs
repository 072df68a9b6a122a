using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>NIP-19: keys, ids and addresses as people copy them, in bech32.</summary>
/// <remarks>These texts are for people: messages, events and filters hold the ids and keys themselves.</remarks>
public static class Nip19
{
    /// <summary>How many characters an <c>nsec</c> has.</summary>
    public const int SecretKeyLength = 63;

    /// <summary>Reads any of the seven entities, strictly: lower or upper case, checksum, no bits left over, no field missing or twice.</summary>
    /// <remarks>
    /// Fields of unknown types are ignored, and so are known ones where they mean nothing: an author in an <c>nprofile</c>, say, or a relay
    /// without characters. Keys are not looked up on the curve: an engine finds that out.
    /// </remarks>
    /// <param name="text">The text, nothing before or after it.</param>
    /// <param name="entity">What it stands for. If that is <see cref="NostrEntity.Nsec"/>, dispose its key.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out NostrEntity? entity, out EntityError error)
    {
        Span<byte> buffer = stackalloc byte[Bech32.MaxBytes];
        entity = null;
        var isRead = Bech32.TryDecode(text, buffer, out var prefixLength, out var length, out error)
            && EntityReader.TryRead(text[..prefixLength], buffer[..length], out entity, out error);
        // It may have been a secret key, also with a mistyped checksum.
        CryptographicOperations.ZeroMemory(buffer[..length]);
        return isRead;
    }

    /// <summary>The <c>npub</c> of a key.</summary>
    public static string Encode(PublicKey key)
    {
        var bytes = key.Bytes;
        return Bech32.Encode("npub", bytes);
    }

    /// <summary>The <c>note</c> of an id.</summary>
    public static string Encode(EventId id)
    {
        var bytes = id.Bytes;
        return Bech32.Encode("note", bytes);
    }

    /// <summary>The text of any entity that is written; it has at most 5000 characters.</summary>
    /// <exception cref="ArgumentException">It is an <c>nsec</c>, for which there is <see cref="EncodeSecretKey"/>, or an <c>nrelay</c>.</exception>
    public static string Encode(NostrEntity entity) => entity switch
    {
        NostrEntity.Npub(var key) => Encode(key),
        NostrEntity.Note(var id) => Encode(id),
        NostrEntity.Nprofile profile => EntityWriter.Encode(profile),
        NostrEntity.Nevent pointer => EntityWriter.Encode(pointer),
        NostrEntity.Naddr address => EntityWriter.Encode(address),
        NostrEntity.Nsec => throw new ArgumentException("A secret key is written by EncodeSecretKey, where its owner wants that.", nameof(entity)),
        _ => throw new ArgumentException("nrelay is deprecated.", nameof(entity)),
    };

    /// <summary>Writes the <c>nsec</c> of a key where it can be cleared, which a string could not.</summary>
    /// <param name="key">The key, not disposed.</param>
    /// <param name="text">Receives <see cref="SecretKeyLength"/> characters; whoever asks for them clears them.</param>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static void EncodeSecretKey(SecretKey key, Span<char> text) => Bech32.Encode("nsec", key.Bytes, text);
}
