namespace NostrToolkit;

/// <summary>Why a wallet did not do what it was asked (NIP-47).</summary>
/// <param name="CodeText">The code as it was sent.</param>
/// <param name="Message">The reason, for people.</param>
public sealed record WalletError(string CodeText, string Message)
{
    /// <summary>An error with one of the codes of NIP-47.</summary>
    public WalletError(WalletErrorCode code, string message)
        : this(WalletErrorWords.Of(code), message)
    {
    }

    /// <summary>The code; one that NIP-47 does not have is <see cref="WalletErrorCode.Other"/>.</summary>
    public WalletErrorCode Code => WalletErrorWords.Parse(CodeText);
}

/// <summary>The error codes of NIP-47.</summary>
public enum WalletErrorCode
{
    /// <summary><c>OTHER</c>, or a code that NIP-47 does not have.</summary>
    Other,

    /// <summary><c>RATE_LIMITED</c>: too fast, try again in a few seconds.</summary>
    RateLimited,

    /// <summary><c>NOT_IMPLEMENTED</c>: the method is unknown, or left out on purpose.</summary>
    NotImplemented,

    /// <summary><c>INSUFFICIENT_BALANCE</c>: not enough for the amount and its fees.</summary>
    InsufficientBalance,

    /// <summary><c>QUOTA_EXCEEDED</c>: the connection's budget is spent.</summary>
    QuotaExceeded,

    /// <summary><c>RESTRICTED</c>: this key may not do that.</summary>
    Restricted,

    /// <summary><c>UNAUTHORIZED</c>: this key has no wallet.</summary>
    Unauthorized,

    /// <summary><c>INTERNAL</c>: the wallet failed.</summary>
    Internal,

    /// <summary><c>UNSUPPORTED_ENCRYPTION</c>: the wallet cannot read what the request was encrypted with.</summary>
    UnsupportedEncryption,

    /// <summary><c>PAYMENT_FAILED</c>: no route, no capacity, no time.</summary>
    PaymentFailed,

    /// <summary><c>NOT_FOUND</c>: there is no such invoice.</summary>
    NotFound,
}

/// <summary>How each <see cref="WalletErrorCode"/> is spelled.</summary>
internal static class WalletErrorWords
{
    private static readonly string[] Words =
    [
        "OTHER", "RATE_LIMITED", "NOT_IMPLEMENTED", "INSUFFICIENT_BALANCE", "QUOTA_EXCEEDED", "RESTRICTED", "UNAUTHORIZED", "INTERNAL",
        "UNSUPPORTED_ENCRYPTION", "PAYMENT_FAILED", "NOT_FOUND",
    ];

    public static string Of(WalletErrorCode code) => Words[(int)code];

    public static WalletErrorCode Parse(string text) => (WalletErrorCode)Math.Max(0, Array.IndexOf(Words, text));
}
