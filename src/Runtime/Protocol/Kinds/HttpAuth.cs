namespace NostrToolkit;

/// <summary>Whose an HTTP request is (NIP-98).</summary>
/// <remarks>Whether it is right, <see cref="Nip98.Check"/> says.</remarks>
[NostrKind(27235)]
public sealed partial record HttpAuth
{
    /// <summary>The absolute URL, with its query.</summary>
    [Tag("u")] public required string Url { get; init; }

    /// <summary>The method, in capitals.</summary>
    [Tag("method")] public required string Method { get; init; }

    /// <summary>SHA-256 of the body, if there is one.</summary>
    [Tag("payload")] public Bytes32? Payload { get; init; }
}
