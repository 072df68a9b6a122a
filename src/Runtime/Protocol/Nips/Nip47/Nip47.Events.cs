namespace NostrToolkit;

/// <summary>The events that carry the texts.</summary>
public static partial class Nip47
{
    private static readonly string[] NotificationWords = ["payment_received", "payment_sent", "hold_invoice_accepted"];

    /// <summary>The kind of a wallet's <see cref="WalletCapabilities"/>.</summary>
    public static Kind InfoKind => 13194;

    /// <summary>The kind of requests.</summary>
    public static Kind RequestKind => 23194;

    /// <summary>The kind of responses.</summary>
    public static Kind ResponseKind => 23195;

    /// <summary>The kind of notifications, which tells their encryption: 23197, and 23196 for NIP-04.</summary>
    public static Kind NotificationKind(WalletEncryption encryption) => encryption == WalletEncryption.Nip44 ? (Kind)23197 : (Kind)23196;

    /// <summary>The event that carries a request, to be signed by the client.</summary>
    /// <param name="payload">What encryption made of the text.</param>
    /// <param name="wallet">The wallet service's key.</param>
    /// <param name="encryption">What it was encrypted with.</param>
    /// <param name="createdAt">Now.</param>
    /// <param name="expiration">When the wallet is to ignore it.</param>
    public static UnsignedEvent ToRequest(
        string payload, PublicKey wallet, WalletEncryption encryption, UnixTime createdAt, UnixTime? expiration = null)
    {
        // No tag means NIP-04, which is all that wallets understand that do not know the tag.
        List<IReadOnlyList<string>> tags = [["p", wallet.ToString()]];
        if (encryption == WalletEncryption.Nip44) tags.Insert(0, ["encryption", WalletCapabilities.Nip44Word]);
        if (expiration is { } time) tags.Add(["expiration", time.ToString()]);
        return new UnsignedEvent { Kind = RequestKind, CreatedAt = createdAt, Content = payload, Tags = tags };
    }

    /// <summary>The event that carries a response, to be signed by the wallet service.</summary>
    /// <param name="payload">What encryption made of the text.</param>
    /// <param name="client">The author of the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="createdAt">Now.</param>
    /// <param name="item">Which payment of a <see cref="WalletCall.MultiPayInvoice"/> or <see cref="WalletCall.MultiPayKeysend"/>.</param>
    public static UnsignedEvent ToResponse(string payload, PublicKey client, EventId request, UnixTime createdAt, string? item = null)
    {
        List<IReadOnlyList<string>> tags = [["p", client.ToString()], ["e", request.ToString()]];
        if (item is not null) tags.Add(["d", item]);
        return new UnsignedEvent { Kind = ResponseKind, CreatedAt = createdAt, Content = payload, Tags = tags };
    }

    /// <summary>The event that carries a notification, to be signed by the wallet service; a wallet with both encryptions sends both events.</summary>
    /// <param name="payload">What encryption made of the text.</param>
    /// <param name="client">For whom it is.</param>
    /// <param name="encryption">What it was encrypted with.</param>
    /// <param name="createdAt">Now.</param>
    public static UnsignedEvent ToNotification(string payload, PublicKey client, WalletEncryption encryption, UnixTime createdAt)
        => new() { Kind = NotificationKind(encryption), CreatedAt = createdAt, Content = payload, Tags = [["p", client.ToString()]] };
}
