using System.Text.Json;

namespace NostrToolkit;

public abstract partial record WalletCall
{
    /// <summary><c>make_invoice</c>: answered with a <see cref="WalletResult.Invoice"/>.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record MakeInvoice(long Amount) : WalletCall("make_invoice")
    {
        /// <summary>What for.</summary>
        public string? Description { get; init; }

        /// <summary>The hash of what for.</summary>
        public string? DescriptionHash { get; init; }

        /// <summary>How long it can be paid, in seconds.</summary>
        public long? Expiry { get; init; }

        /// <inheritdoc cref="WalletMetadata"/>
        public JsonElement? Metadata { get; init => field = WalletMetadata.Limit(value); }
    }

    /// <summary><c>lookup_invoice</c>, by hash or by invoice, one of which must be there: answered with a <see cref="WalletResult.Invoice"/>.</summary>
    public sealed record LookupInvoice() : WalletCall("lookup_invoice")
    {
        /// <summary>The payment hash.</summary>
        public string? PaymentHash { get; init; }

        /// <summary>The BOLT 11 invoice.</summary>
        public string? Invoice { get; init; }
    }

    /// <summary><c>list_transactions</c>, the newest first: answered with <see cref="WalletResult.Transactions"/>.</summary>
    public sealed record ListTransactions() : WalletCall("list_transactions")
    {
        /// <summary>Not before; default: 0.</summary>
        public long? From { get; init; }

        /// <summary>Not after; default: now.</summary>
        public long? Until { get; init; }

        /// <summary>At most so many; NIP-47 advises 20, since a response must fit into an event.</summary>
        public long? Limit { get; init; }

        /// <summary>How many to skip.</summary>
        public long? Offset { get; init; }

        /// <summary>Also invoices that are not paid; default: no.</summary>
        public bool? Unpaid { get; init; }

        /// <summary>Only invoices, or only payments; default: both.</summary>
        public TransactionType? Type { get; init; }
    }

    /// <summary><c>make_hold_invoice</c>: answered with a <see cref="WalletResult.Invoice"/>.</summary>
    /// <param name="Amount">How much.</param>
    /// <param name="PaymentHash">The hash of a preimage that the client keeps.</param>
    public sealed record MakeHoldInvoice(long Amount, string PaymentHash) : WalletCall("make_hold_invoice")
    {
        /// <summary>What for.</summary>
        public string? Description { get; init; }

        /// <summary>The hash of what for.</summary>
        public string? DescriptionHash { get; init; }

        /// <summary>How long a payment can be started, in seconds.</summary>
        public long? Expiry { get; init; }

        /// <summary>The least CLTV delta of the last hop, in blocks.</summary>
        public long? MinCltvExpiryDelta { get; init; }
    }

    /// <summary><c>cancel_hold_invoice</c>: answered with <see cref="WalletResult.Done"/>.</summary>
    /// <param name="PaymentHash">Which one.</param>
    public sealed record CancelHoldInvoice(string PaymentHash) : WalletCall("cancel_hold_invoice");

    /// <summary><c>settle_hold_invoice</c>: answered with <see cref="WalletResult.Done"/>.</summary>
    /// <param name="Preimage">What releases the payment.</param>
    public sealed record SettleHoldInvoice(string Preimage) : WalletCall("settle_hold_invoice");
}
