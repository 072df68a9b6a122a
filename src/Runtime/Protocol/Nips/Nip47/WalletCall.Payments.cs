using System.Text.Json;
using System.Text.Json.Serialization;

namespace NostrToolkit;

public abstract partial record WalletCall
{
    /// <summary><c>pay_invoice</c>: answered with a <see cref="WalletResult.Payment"/>.</summary>
    /// <param name="Invoice">The BOLT 11 invoice.</param>
    public sealed record PayInvoice(string Invoice) : WalletCall("pay_invoice")
    {
        /// <summary>Which of several in a <see cref="MultiPayInvoice"/>: its response has it in a <c>d</c> tag.</summary>
        public string? Id { get; init; }

        /// <summary>How much, where the invoice leaves it open.</summary>
        public long? Amount { get; init; }

        /// <inheritdoc cref="WalletMetadata"/>
        public JsonElement? Metadata { get; init => field = WalletMetadata.Limit(value); }
    }

    /// <summary><c>pay_keysend</c>: answered with a <see cref="WalletResult.Payment"/>.</summary>
    /// <param name="Amount">How much.</param>
    /// <param name="Payee">The payee's node: a lightning key of 33 bytes in hex.</param>
    public sealed record PayKeysend(long Amount, [property: JsonPropertyName("pubkey")] string Payee) : WalletCall("pay_keysend")
    {
        /// <summary>Which of several in a <see cref="MultiPayKeysend"/>: its response has it in a <c>d</c> tag.</summary>
        public string? Id { get; init; }

        /// <summary>The preimage, if the client wants to choose it.</summary>
        public string? Preimage { get; init; }

        /// <summary>What is sent along.</summary>
        public IReadOnlyList<TlvRecord>? TlvRecords { get; init; }
    }

    /// <summary><c>multi_pay_invoice</c>: one response for each. No longer in NIP-47 since 2026, but offered by its example and by wallets.</summary>
    /// <param name="Invoices">The payments.</param>
    public sealed record MultiPayInvoice(IReadOnlyList<PayInvoice> Invoices) : WalletCall("multi_pay_invoice");

    /// <summary><c>multi_pay_keysend</c>: one response for each. No longer in NIP-47 since 2026, but offered by its example and by wallets.</summary>
    /// <param name="Keysends">The payments.</param>
    public sealed record MultiPayKeysend(IReadOnlyList<PayKeysend> Keysends) : WalletCall("multi_pay_keysend");
}

/// <summary>What a keysend payment carries.</summary>
/// <param name="Type">The type, a number of BOLT 1.</param>
/// <param name="Value">The value in hex.</param>
public sealed record TlvRecord(long Type, string Value);
