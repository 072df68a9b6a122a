using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Reads the parameters of a call. What is wrong with them becomes a <see cref="WalletCall.Unreadable"/>, since it must be answered.</summary>
internal static class WalletCallReader
{
    public static WalletCall Read(Document document, DocumentValue method, DocumentValue parameters)
    {
        var name = method.Text();
        var read = Read(name, parameters.Object()) ?? method.Fail<WalletCall?>(ReadErrorKind.WrongName, null);
        return read is null || document.Failed ? new WalletCall.Unreadable(name, document.Error) : read;
    }

    private static WalletCall? Read(string method, DocumentObject p) => method switch
    {
        "pay_invoice" => PayInvoice(p),
        "pay_keysend" => PayKeysend(p),
        "multi_pay_invoice" => new WalletCall.MultiPayInvoice(p.Required("invoices").List(static value => PayInvoice(value.Object()))),
        "multi_pay_keysend" => new WalletCall.MultiPayKeysend(p.Required("keysends").List(static value => PayKeysend(value.Object()))),
        "make_invoice" => new WalletCall.MakeInvoice(p.Required("amount").Amount())
        {
            Description = p.Optional("description")?.Text(),
            DescriptionHash = p.Optional("description_hash")?.Text(),
            Expiry = p.Optional("expiry")?.Amount(),
            Metadata = p.Optional("metadata")?.Element(),
        },
        "lookup_invoice" => new WalletCall.LookupInvoice
        {
            PaymentHash = (p.Optional("invoice") is null ? p.Required("payment_hash") : p.Optional("payment_hash"))?.Text(),
            Invoice = p.Optional("invoice")?.Text(),
        },
        "list_transactions" => ListTransactions(p),
        "get_balance" => new WalletCall.GetBalance(),
        "get_info" => new WalletCall.GetInfo(),
        "make_hold_invoice" => new WalletCall.MakeHoldInvoice(p.Required("amount").Amount(), p.Required("payment_hash").Text())
        {
            Description = p.Optional("description")?.Text(),
            DescriptionHash = p.Optional("description_hash")?.Text(),
            Expiry = p.Optional("expiry")?.Amount(),
            MinCltvExpiryDelta = p.Optional("min_cltv_expiry_delta")?.Amount(),
        },
        "cancel_hold_invoice" => new WalletCall.CancelHoldInvoice(p.Required("payment_hash").Text()),
        "settle_hold_invoice" => new WalletCall.SettleHoldInvoice(p.Required("preimage").Text()),
        _ => null,
    };

    private static WalletCall.PayInvoice PayInvoice(DocumentObject p) => new(p.Required("invoice").Text())
    {
        Id = p.Optional("id")?.Text(),
        Amount = p.Optional("amount")?.Amount(),
        Metadata = p.Optional("metadata")?.Element(),
    };

    private static WalletCall.PayKeysend PayKeysend(DocumentObject p) => new(p.Required("amount").Amount(), p.Required("pubkey").Text())
    {
        Id = p.Optional("id")?.Text(),
        Preimage = p.Optional("preimage")?.Text(),
        TlvRecords = p.Optional("tlv_records")?.List(static value =>
        {
            var record = value.Object();
            return new TlvRecord(record.Required("type").Amount(), record.Required("value").Text());
        }),
    };

    private static WalletCall.ListTransactions ListTransactions(DocumentObject p) => new()
    {
        From = p.Optional("from")?.Amount(),
        Until = p.Optional("until")?.Amount(),
        Limit = p.Optional("limit")?.Amount(),
        Offset = p.Optional("offset")?.Amount(),
        Unpaid = p.Optional("unpaid")?.Boolean(),
        Type = p.Optional("type") is { } type ? WalletResultReader.Type(type) : null,
    };
}
