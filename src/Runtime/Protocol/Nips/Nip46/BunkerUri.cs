using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit;

/// <summary><c>bunker://</c>: what a remote signer gives a user for a client (NIP-46). Does not print its secret.</summary>
/// <param name="RemoteSigner">The signer's key, not the user's: ask for that with <see cref="SignerCall.GetPublicKey"/>.</param>
/// <param name="Relays">Where the signer listens.</param>
public sealed record BunkerUri(PublicKey RemoteSigner, IReadOnlyList<string> Relays)
{
    private const string Scheme = "bunker";

    /// <summary>What <see cref="SignerCall.Connect"/> repeats, good for one connection; null: there is none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; init; }

    /// <summary>Parses the URI; a signer's NIP-05 name is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BunkerUri? uri, out ConnectionUriError error)
    {
        error = ConnectionUri.Parse(text, Scheme, out var key, out var relays, out var parameters);
        uri = error == ConnectionUriError.None ? new BunkerUri(key, relays) { Secret = parameters.TextOrNull("secret") } : null;
        return uri is not null;
    }

    /// <summary>
    /// Whether a <c>connect</c> repeats the secret, for the signer to find out: compared in constant time; false also if there is none.
    /// Once it was, the secret is used up.
    /// </summary>
    public bool IsSecretOf(SignerCall.Connect call) => Secret is not null && call.Secret is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(call.Secret), Encoding.UTF8.GetBytes(Secret));

    /// <summary>The URI, secret included: for the user's eyes.</summary>
    public string Reveal() => Write(Secret);

    /// <summary>The URI with its secret left out.</summary>
    public override string ToString() => Write(Secret is null ? null : "(hidden)");

    private string Write(string? secret)
        => $"{Scheme}://{RemoteSigner}?{UriQuery.Write([.. Relays.Select(static relay => ("relay", (string?)relay)), ("secret", secret)])}";
}
