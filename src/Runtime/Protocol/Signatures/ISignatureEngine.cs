namespace NostrToolkit;

/// <summary>An implementation of BIP-340 that both verifies and signs.</summary>
public interface ISignatureEngine : ISignatureVerifier, ISignatureSigner;
