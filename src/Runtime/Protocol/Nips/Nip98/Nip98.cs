using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>NIP-98: an HTTP request that proves whose it is, by an event in its <c>Authorization</c> header.</summary>
/// <example><code>
/// var proof = Nip98.Create(url, "POST", UnixTime.Now(time), body).Sign(key, engine, randomness);
/// request.Headers.TryAddWithoutValidation("Authorization", Nip98.ToHeader(proof));
/// </code></example>
public static partial class Nip98
{
    /// <summary>The scheme of the header.</summary>
    public const string Scheme = "Nostr";

    /// <summary>The longest header that is looked at, in characters; a usual one has 700.</summary>
    public const int MaxHeaderLength = 16 * 1024;

    /// <summary>How far the event's time may be from the server's, in seconds, in either direction.</summary>
    public const int ToleranceSeconds = 60;

    /// <summary>The kind of the event: 27235.</summary>
    public static Kind AuthenticationKind => HttpAuth.Kind;

    /// <summary>The event for a request, to be signed.</summary>
    /// <param name="url">The absolute URL with its query.</param>
    /// <param name="method">The method, as it is sent: in capitals.</param>
    /// <param name="createdAt">Now.</param>
    /// <param name="body">The body; if it is empty, the event has no <c>payload</c>.</param>
    public static UnsignedEvent Create(string url, string method, UnixTime createdAt, ReadOnlySpan<byte> body = default)
    {
        Bytes32? payload = body.IsEmpty ? null : Bytes32.From(SHA256.HashData(body));
        return new HttpAuth { Url = url, Method = method, Payload = payload }.ToEvent(createdAt);
    }

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public static string ToHeader(VerifiedEvent proof) => $"{Scheme} {Convert.ToBase64String(proof.Json.Span)}";
}
