using System.Text.Json.Serialization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// What a client asks of a wallet (NIP-47). The cases are nested here; there are no others. Amounts are in millisatoshis, times in seconds.
/// </summary>
public abstract partial record WalletCall
{
    private protected WalletCall(string method) => Method = method;

    /// <summary>The method's name.</summary>
    [JsonIgnore]
    public string Method { get; }

    /// <summary>The method and nothing else: parameters are secret where they are preimages, and private anyway.</summary>
    public sealed override string ToString() => Method;

    /// <summary><c>get_balance</c>: answered with a <see cref="WalletResult.Balance"/>.</summary>
    public sealed record GetBalance() : WalletCall("get_balance");

    /// <summary><c>get_info</c>: answered with <see cref="WalletResult.Info"/>.</summary>
    public sealed record GetInfo() : WalletCall("get_info");

    /// <summary>A call that the wallet must answer with an error: its method is unknown, or its parameters are wrong.</summary>
    public sealed record Unreadable : WalletCall
    {
        internal Unreadable(string method, ReadError error)
            : base(method)
            => Error = error;

        /// <summary>What was wrong; <see cref="ReadErrorKind.WrongName"/>: answer <see cref="WalletErrorCode.NotImplemented"/>.</summary>
        [JsonIgnore]
        public ReadError Error { get; }
    }
}
