namespace NostrToolkit;

/// <summary>An implementation of secp256k1 as Nostr uses it: verifies and signs by BIP-340, and finds shared secrets.</summary>
public interface ISignatureEngine : ISignatureVerifier, ISignatureSigner, IKeyAgreement;
