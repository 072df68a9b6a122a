using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary><c>nostrconnect://</c>: what a client gives a user for a remote signer (NIP-46). Does not print its secret.</summary>
/// <param name="Client">The client's key, made for this connection.</param>
/// <param name="Relays">Where the client listens.</param>
/// <param name="Secret">
/// What the signer must repeat as the result of its first response: the client believes no signer that does not
/// (<see cref="SignerResponse.IsConnected"/>).
/// </param>
public sealed record NostrConnectUri(
    PublicKey Client, IReadOnlyList<string> Relays, [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Secret)
{
    private const string Scheme = "nostrconnect";

    /// <summary>What the client asks to be allowed.</summary>
    public IReadOnlyList<SignerPermission> Permissions { get; init; } = [];

    /// <summary>Who the client says that it is; a hint for people.</summary>
    public ClientMetadata Metadata { get; init; } = new();

    /// <summary>Parses the URI.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NostrConnectUri? uri, out ConnectionUriError error)
    {
        error = ConnectionUri.Parse(text, Scheme, out var key, out var relays, out var parameters);
        uri = null;
        if (error != ConnectionUriError.None) return false;
        if (parameters.TextOrNull("secret") is not { } secret)
        {
            error = ConnectionUriError.MissingSecret;
            return false;
        }
        uri = new NostrConnectUri(key, relays, secret)
        {
            Permissions = SignerPermission.ParseList(parameters.TextOrNull("perms")),
            Metadata = new ClientMetadata(parameters.TextOrNull("name"), parameters.TextOrNull("url"), parameters.TextOrNull("image")),
        };
        return true;
    }

    /// <summary>The URI, secret included: for the user's eyes.</summary>
    public string Reveal() => Write(Secret);

    /// <summary>The URI with its secret left out.</summary>
    public override string ToString() => Write("(hidden)");

    private string Write(string secret)
    {
        var query = UriQuery.Write(
        [
            .. Relays.Select(static relay => ("relay", (string?)relay)),
            ("secret", secret),
            ("perms", Permissions.Count == 0 ? null : SignerPermission.WriteList(Permissions)),
            ("name", Metadata.Name), ("url", Metadata.Url), ("image", Metadata.Image),
        ]);
        return $"{Scheme}://{Client}?{query}";
    }
}
