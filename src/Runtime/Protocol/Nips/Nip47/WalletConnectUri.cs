using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary><c>nostr+walletconnect://</c>: what a wallet gives its user for a client (NIP-47). Owns its secret key, and does not print it.</summary>
public sealed class WalletConnectUri : IDisposable
{
    private const string Scheme = "nostr+walletconnect";

    /// <summary>Makes the URI of a new connection.</summary>
    /// <param name="wallet">The wallet service's key for this connection.</param>
    /// <param name="relays">Where the wallet service listens: one or more.</param>
    /// <param name="secret">The client's key, disposed with the URI.</param>
    public WalletConnectUri(PublicKey wallet, IReadOnlyList<string> relays, SecretKey secret)
    {
        ArgumentOutOfRangeException.ThrowIfZero(relays.Count);
        (Wallet, Relays, Secret) = (wallet, relays, secret);
    }

    /// <summary>The wallet service's key.</summary>
    public PublicKey Wallet { get; }

    /// <summary>Where the wallet service listens.</summary>
    public IReadOnlyList<string> Relays { get; }

    /// <summary>The client's key: signs and encrypts what the client sends.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public SecretKey Secret { get; }

    /// <summary>The user's lightning address, for a profile that has none (<c>lud16</c>); may be null.</summary>
    public string? LightningAddress { get; init; }

    /// <summary>Parses the URI, with or without the two slashes. Dispose what comes out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WalletConnectUri? uri, out ConnectionUriError error)
    {
        uri = null;
        error = ConnectionUri.Parse(text, Scheme, out var wallet, out var relays, out var parameters);
        if (error != ConnectionUriError.None) return false;
        var hex = parameters.TextOrNull("secret");
        if (!SecretKey.TryParse(hex, out var secret))
        {
            error = hex is null ? ConnectionUriError.MissingSecret : ConnectionUriError.BadSecret;
            return false;
        }
        uri = new WalletConnectUri(wallet, relays, secret) { LightningAddress = parameters.TextOrNull("lud16") };
        return true;
    }

    /// <summary>The URI, secret included: for the user's eyes.</summary>
    /// <exception cref="ObjectDisposedException">The URI has been disposed.</exception>
    public string Reveal()
    {
        Span<byte> secret = stackalloc byte[32];
        Secret.CopyTo(secret);
        var text = Write(Convert.ToHexStringLower(secret));
        CryptographicOperations.ZeroMemory(secret);
        return text;
    }

    /// <summary>Clears the secret.</summary>
    public void Dispose() => Secret.Dispose();

    /// <summary>The URI with its secret left out.</summary>
    public override string ToString() => Write("(hidden)");

    private string Write(string secret)
    {
        var relays = Relays.Select(static relay => ("relay", (string?)relay));
        return $"{Scheme}://{Wallet}?{UriQuery.Write([.. relays, ("secret", secret), ("lud16", LightningAddress)])}";
    }
}
