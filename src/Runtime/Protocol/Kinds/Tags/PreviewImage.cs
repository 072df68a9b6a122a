namespace NostrToolkit;

/// <summary>A <c>thumb</c> or <c>image</c> tag of a file (NIP-94): a picture of it.</summary>
/// <param name="Url">Where the picture is.</param>
/// <param name="Hash">Its SHA-256.</param>
[NostrTag]
public readonly partial record struct PreviewImage(string Url, [Lenient] Bytes32? Hash = null);
