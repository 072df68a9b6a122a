namespace NostrToolkit;

/// <summary>The HTTP request that a NIP-98 header came with: what the server saw, not what the header claims.</summary>
public sealed record HttpAuthRequest
{
    /// <summary>
    /// The absolute URL with its query, compared character by character. Several where one resource has several: any of them will do.
    /// </summary>
    /// <remarks>Build it from configuration: behind a proxy scheme and host of a request are the proxy's, and Host is the client's claim.</remarks>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The method, such as <c>POST</c>; methods are case-sensitive (RFC 9110 section 9.1).</summary>
    public required string Method { get; init; }

    /// <summary>The body; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What is made of the body's hash.</summary>
    public PayloadRule Payload { get; init; }
}
