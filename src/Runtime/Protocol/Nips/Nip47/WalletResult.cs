using System.Text.Json.Serialization;

namespace NostrToolkit;

/// <summary>What a wallet answers to a <see cref="WalletCall"/> (NIP-47). The cases are nested here; there are no others.</summary>
public abstract record WalletResult
{
    private protected WalletResult()
    {
    }

    /// <summary>Which case it is and nothing else: the rest is private.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It is done: what methods answer that have nothing to tell.</summary>
    public sealed record Done : WalletResult;

    /// <summary>A payment was made.</summary>
    /// <param name="Preimage">The proof.</param>
    public sealed record Payment(string Preimage) : WalletResult
    {
        /// <summary>What it cost, in millisatoshis.</summary>
        public long? FeesPaid { get; init; }
    }

    /// <summary>An invoice, made or found.</summary>
    /// <param name="Transaction">The invoice.</param>
    public sealed record Invoice(WalletTransaction Transaction) : WalletResult;

    /// <summary>Invoices and payments, the newest first.</summary>
    /// <param name="Entries">The transactions.</param>
    public sealed record Transactions([property: JsonPropertyName("transactions")] IReadOnlyList<WalletTransaction> Entries) : WalletResult;

    /// <summary>The balance.</summary>
    /// <param name="Amount">How much, in millisatoshis.</param>
    public sealed record Balance([property: JsonPropertyName("balance")] long Amount) : WalletResult;

    /// <summary>The wallet's node, and what this connection may do. Everything may be missing.</summary>
    public sealed record Info : WalletResult
    {
        /// <summary>The node's name.</summary>
        public string? Alias { get; init; }

        /// <summary>The node's color, in hex.</summary>
        public string? Color { get; init; }

        /// <summary>The node's key: a lightning key of 33 bytes in hex.</summary>
        [JsonPropertyName("pubkey")]
        public string? NodeKey { get; init; }

        /// <summary><c>mainnet</c>, <c>testnet</c>, <c>signet</c> or <c>regtest</c>.</summary>
        public string? Network { get; init; }

        /// <summary>How many blocks it knows.</summary>
        public long? BlockHeight { get; init; }

        /// <summary>The last of them.</summary>
        public string? BlockHash { get; init; }

        /// <summary>The methods that this connection may call.</summary>
        public IReadOnlyList<string>? Methods { get; init; }

        /// <summary>The notifications that this connection gets.</summary>
        public IReadOnlyList<string>? Notifications { get; init; }
    }
}
