namespace NostrToolkit;

/// <summary>What a wallet tells without being asked (NIP-47, "Notifications"), as it is before encryption.</summary>
/// <param name="Type">Of what.</param>
/// <param name="Transaction">The transaction.</param>
public sealed record WalletNotification(WalletNotificationType Type, WalletTransaction Transaction);

/// <summary>What a <see cref="WalletNotification"/> is about.</summary>
public enum WalletNotificationType
{
    /// <summary><c>payment_received</c>: an invoice was paid.</summary>
    PaymentReceived,

    /// <summary><c>payment_sent</c>: a payment arrived.</summary>
    PaymentSent,

    /// <summary><c>hold_invoice_accepted</c>: a hold invoice was paid, and is to be settled or cancelled.</summary>
    HoldInvoiceAccepted,
}
