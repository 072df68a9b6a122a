using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What a server's handshake came to, and for whom.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Agreement">What was agreed on, when it was accepted.</param>
public readonly record struct HandshakeResult(HandshakeOutcome Outcome, UpgradeResponse Agreement = default);
