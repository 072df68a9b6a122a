using System.Diagnostics;
using System.Globalization;

namespace NostrToolkit;

/// <summary>An encrypted file, kind 15 (NIP-17): where it is, and how to decrypt it.</summary>
public sealed record FileMessage : ChatItem
{
    /// <summary>Where the encrypted file is.</summary>
    public required string Url { get; init; }

    /// <summary>The MIME type before encryption, such as <c>image/jpeg</c>.</summary>
    public required string FileType { get; init; }

    /// <summary>How it was encrypted: <c>aes-gcm</c>, the only one that NIP-17 knows.</summary>
    public string EncryptionAlgorithm { get; init; } = "aes-gcm";

    /// <summary>The key, in the spelling of its sender: NIP-17 names none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string DecryptionKey { get; init; }

    /// <summary>The nonce, in the spelling of its sender.</summary>
    public required string DecryptionNonce { get; init; }

    /// <summary>SHA-256 of the encrypted file.</summary>
    public required Bytes32 Hash { get; init; }

    /// <summary>SHA-256 of the file before encryption.</summary>
    public Bytes32? OriginalHash { get; init; }

    /// <summary>The size of the encrypted file in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Other places where the same encrypted file is.</summary>
    public IReadOnlyList<string> Fallbacks { get; init; } = [];

    /// <inheritdoc/>
    public override Kind Kind => Nip17.FileMessageKind;

    private protected override string Content => Url;

    /// <summary>Never the key.</summary>
    public override string ToString() => $"FileMessage {{ Url = {Url}, FileType = {FileType} }}";

    private protected override IEnumerable<IReadOnlyList<string>> OwnTags()
    {
        yield return ["file-type", FileType];
        yield return ["encryption-algorithm", EncryptionAlgorithm];
        yield return ["decryption-key", DecryptionKey];
        yield return ["decryption-nonce", DecryptionNonce];
        yield return ["x", Hash.ToString()];
        if (OriginalHash is { } original) yield return ["ox", original.ToString()];
        if (Size is { } size) yield return ["size", size.ToString(CultureInfo.InvariantCulture)];
        foreach (var url in Fallbacks) yield return ["fallback", url];
    }
}
