using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Reads results and the transactions in them.</summary>
internal static class WalletResultReader
{
    public static WalletResult? Read(DocumentValue method, DocumentValue value) => method.Text() switch
    {
        "pay_invoice" or "pay_keysend" or "multi_pay_invoice" or "multi_pay_keysend" => Payment(value.Object()),
        "make_invoice" or "lookup_invoice" or "make_hold_invoice" => new WalletResult.Invoice(Transaction(value.Object())),
        "list_transactions" => new WalletResult.Transactions(
            value.Object().Required("transactions").List(static entry => Transaction(entry.Object()))),
        "get_balance" => new WalletResult.Balance(value.Object().Required("balance").Int64()),
        "get_info" => Info(value.Object()),
        "cancel_hold_invoice" or "settle_hold_invoice" => value.Object() is { } ? new WalletResult.Done() : null,
        _ => method.Fail<WalletResult?>(ReadErrorKind.WrongName, null),
    };

    public static WalletTransaction Transaction(DocumentObject t) => new(
        Type(t.Required("type")), t.Required("payment_hash").Text(), t.Required("amount").Amount(), t.Required("created_at").Value<UnixTime>())
    {
        State = t.Optional("state")?.Text() switch
        {
            null => null,
            "pending" => TransactionState.Pending,
            "settled" => TransactionState.Settled,
            "accepted" => TransactionState.Accepted,
            "expired" => TransactionState.Expired,
            "failed" => TransactionState.Failed,
            _ => TransactionState.Unknown,
        },
        Invoice = t.Optional("invoice")?.Text(),
        Description = t.Optional("description")?.Text(),
        DescriptionHash = t.Optional("description_hash")?.Text(),
        Preimage = t.Optional("preimage")?.Text(),
        FeesPaid = t.Optional("fees_paid")?.Int64(),
        ExpiresAt = t.Optional("expires_at")?.Value<UnixTime>(),
        SettledAt = t.Optional("settled_at")?.Value<UnixTime>(),
        SettleDeadline = t.Optional("settle_deadline")?.Amount(),
        Metadata = t.Optional("metadata")?.Element(),
    };

    public static TransactionType Type(DocumentValue value) => value.Text() switch
    {
        "incoming" => TransactionType.Incoming,
        "outgoing" => TransactionType.Outgoing,
        _ => value.Fail(ReadErrorKind.InvalidValue, default(TransactionType)),
    };

    private static WalletResult.Payment Payment(DocumentObject p)
        => new(p.Required("preimage").Text()) { FeesPaid = p.Optional("fees_paid")?.Int64() };

    private static WalletResult.Info Info(DocumentObject p) => new()
    {
        Alias = p.Optional("alias")?.Text(),
        Color = p.Optional("color")?.Text(),
        NodeKey = p.Optional("pubkey")?.Text(),
        Network = p.Optional("network")?.Text(),
        BlockHeight = p.Optional("block_height")?.Amount(),
        BlockHash = p.Optional("block_hash")?.Text(),
        Methods = p.Optional("methods")?.List(static value => value.Text()),
        Notifications = p.Optional("notifications")?.List(static value => value.Text()),
    };
}
