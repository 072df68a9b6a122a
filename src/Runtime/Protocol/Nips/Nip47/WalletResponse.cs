namespace NostrToolkit;

/// <summary>A wallet's response (NIP-47), as it is before encryption: a result or an error.</summary>
public sealed record WalletResponse
{
    /// <summary>A result.</summary>
    /// <param name="method">The method of the call.</param>
    /// <param name="result">What it asked for.</param>
    public WalletResponse(string method, WalletResult result) => (Method, Result) = (method, result);

    /// <summary>An error.</summary>
    /// <param name="method">The method of the call.</param>
    /// <param name="error">Why it was not done.</param>
    public WalletResponse(string method, WalletError error) => (Method, Error) = (method, error);

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>What it asked for; null if there is an <see cref="Error"/>.</summary>
    public WalletResult? Result { get; }

    /// <summary>Why it was not done; null if there is a <see cref="Result"/>.</summary>
    public WalletError? Error { get; }

    /// <summary>The method and the error: results are private.</summary>
    public override string ToString() => Error is null ? $"{Method}: done" : $"{Method}: {Error.CodeText}: {Error.Message}";
}
