using System.Text.Json;
using System.Text.Json.Serialization;

namespace NostrToolkit;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ValueConverter<UnixTime>), typeof(SnakeCase<TransactionType>), typeof(SnakeCase<TransactionState>)])]
[JsonSerializable(typeof(WalletCall.PayInvoice))]
[JsonSerializable(typeof(WalletCall.PayKeysend))]
[JsonSerializable(typeof(WalletCall.MultiPayInvoice))]
[JsonSerializable(typeof(WalletCall.MultiPayKeysend))]
[JsonSerializable(typeof(WalletCall.MakeInvoice))]
[JsonSerializable(typeof(WalletCall.LookupInvoice))]
[JsonSerializable(typeof(WalletCall.ListTransactions))]
[JsonSerializable(typeof(WalletCall.GetBalance))]
[JsonSerializable(typeof(WalletCall.GetInfo))]
[JsonSerializable(typeof(WalletCall.MakeHoldInvoice))]
[JsonSerializable(typeof(WalletCall.CancelHoldInvoice))]
[JsonSerializable(typeof(WalletCall.SettleHoldInvoice))]
[JsonSerializable(typeof(WalletCall.Unreadable))]
[JsonSerializable(typeof(WalletResult.Done))]
[JsonSerializable(typeof(WalletResult.Payment))]
[JsonSerializable(typeof(WalletResult.Transactions))]
[JsonSerializable(typeof(WalletResult.Balance))]
[JsonSerializable(typeof(WalletResult.Info))]
[JsonSerializable(typeof(WalletTransaction))]
internal sealed partial class Nip47Json : JsonSerializerContext;

/// <summary>Enums as NIP-47 writes them.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
