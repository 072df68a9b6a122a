using System.Diagnostics;

namespace NostrToolkit;

/// <summary>A remote signer's response (NIP-46), as it is before encryption. Does not print its result, which may be a secret.</summary>
/// <param name="Id">Which request it answers.</param>
/// <param name="Result">What the call asked for, always a string; null: there is none.</param>
/// <param name="Error">Why there is none; with the result <c>auth_url</c> it is the address to show.</param>
public sealed partial record SignerResponse(
    string Id, [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Result, string? Error = null)
{
    private const string AuthUrlResult = "auth_url";

    /// <summary>Whether the call failed.</summary>
    public bool IsError => Error is not null && Result != AuthUrlResult;

    /// <summary>
    /// An address to show to the user, who then confirms the call there; null: the response is something else. Another response to the same
    /// request follows, perhaps never.
    /// </summary>
    public string? AuthUrl => Result == AuthUrlResult ? Error : null;

    /// <summary>The id and whether it is an error.</summary>
    public override string ToString() => Error is null ? $"{Id}: (result hidden)" : $"{Id}: {Error}";
}
