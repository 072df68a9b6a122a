namespace NostrToolkit;

/// <summary>A request to a remote signer (NIP-46), as it is before encryption.</summary>
/// <param name="Id">What the response repeats: random, and once only.</param>
/// <param name="Call">The call.</param>
public sealed record SignerRequest(string Id, SignerCall Call);
