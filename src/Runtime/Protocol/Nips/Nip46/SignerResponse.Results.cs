using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What the results of the methods mean, and how they are made.</summary>
public sealed partial record SignerResponse
{
    /// <summary>Whether a <c>connect</c> or a <c>logout</c> was accepted.</summary>
    public bool IsAck => Error is null && Result == "ack";

    /// <summary>Whether a <c>ping</c> came back.</summary>
    public bool IsPong => Error is null && Result == "pong";

    /// <summary>The call is done: <c>connect</c> without a secret of the client's, <c>logout</c>.</summary>
    public static SignerResponse Ack(string id) => new(id, "ack");

    /// <summary>To <c>ping</c>.</summary>
    public static SignerResponse Pong(string id) => new(id, "pong");

    /// <summary>To <c>get_public_key</c>.</summary>
    public static SignerResponse Of(string id, PublicKey user) => new(id, user.ToString());

    /// <summary>To <c>sign_event</c>.</summary>
    public static SignerResponse Of(string id, VerifiedEvent signed) => new(id, signed.ToString());

    /// <summary>To <c>switch_relays</c>; null: the relays stay as they are.</summary>
    public static SignerResponse OfRelays(string id, IReadOnlyList<string>? relays) => new(id, relays is null ? "null" : RelayArray.Write(relays));

    /// <summary>Failed.</summary>
    public static SignerResponse Failed(string id, string error) => new(id, null, error);

    /// <summary>The user has to confirm at an address first.</summary>
    public static SignerResponse AskUser(string id, string url) => new(id, AuthUrlResult, url);

    /// <summary>Whether this is the <c>connect</c> response that repeats the client's secret; compared in constant time.</summary>
    public bool IsConnected(NostrConnectUri uri) => Error is null && Result is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Result), Encoding.UTF8.GetBytes(uri.Secret));

    /// <summary>The user's key, from <c>get_public_key</c>.</summary>
    public bool TryGetPublicKey(out PublicKey user)
    {
        user = default;
        return Error is null && PublicKey.TryParse(Result, out user);
    }

    /// <summary>The event, from <c>sign_event</c>: verify it, and that it is the one that was to be signed.</summary>
    public bool TryGetEvent(out EventView signed, out ReadError error)
        => EventView.TryRead(Encoding.UTF8.GetBytes(Error is null ? Result ?? "" : ""), out signed, out error);

    /// <summary>The relays, from <c>switch_relays</c>; null: they stay as they are.</summary>
    public bool TryGetRelays(out IReadOnlyList<string>? relays)
    {
        relays = null;
        return Error is null && (Result is null or "null" || RelayArray.TryRead(Result, out relays));
    }
}
