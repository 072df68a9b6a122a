using System.Text.Json;

namespace NostrToolkit;

/// <summary>An invoice or a payment of a wallet (NIP-47). Amounts are in millisatoshis.</summary>
/// <param name="Type">Which of the two.</param>
/// <param name="PaymentHash">Its payment hash.</param>
/// <param name="Amount">How much.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record WalletTransaction(TransactionType Type, string PaymentHash, long Amount, UnixTime CreatedAt)
{
    /// <summary>How far it is; null: the wallet does not say.</summary>
    public TransactionState? State { get; init; }

    /// <summary>The BOLT 11 invoice.</summary>
    public string? Invoice { get; init; }

    /// <summary>What for.</summary>
    public string? Description { get; init; }

    /// <summary>The hash of what for.</summary>
    public string? DescriptionHash { get; init; }

    /// <summary>The preimage: proof of payment. Not there before it is paid.</summary>
    public string? Preimage { get; init; }

    /// <summary>What it cost.</summary>
    public long? FeesPaid { get; init; }

    /// <summary>When it can no longer be paid.</summary>
    public UnixTime? ExpiresAt { get; init; }

    /// <summary>When it was paid.</summary>
    public UnixTime? SettledAt { get; init; }

    /// <summary>The block before which a held payment must be settled or cancelled; in <c>hold_invoice_accepted</c>.</summary>
    public long? SettleDeadline { get; init; }

    /// <inheritdoc cref="WalletMetadata"/>
    public JsonElement? Metadata { get; init => field = WalletMetadata.Limit(value); }

    /// <summary>Its type, amount and state.</summary>
    public override string ToString() => $"{Type}, {Amount} msats, {State?.ToString() ?? "state unknown"}";
}

/// <summary>Whether money comes or goes.</summary>
public enum TransactionType
{
    /// <summary>An invoice of this wallet.</summary>
    Incoming,

    /// <summary>A payment by this wallet.</summary>
    Outgoing,
}

/// <summary>How far a transaction is.</summary>
public enum TransactionState
{
    /// <summary>A word that NIP-47 does not have.</summary>
    Unknown,

    /// <summary>Under way.</summary>
    Pending,

    /// <summary>Paid.</summary>
    Settled,

    /// <summary>Held: a hold invoice whose payer has paid.</summary>
    Accepted,

    /// <summary>An invoice that was not paid in time.</summary>
    Expired,

    /// <summary>A payment that failed.</summary>
    Failed,
}
