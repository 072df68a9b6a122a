namespace NostrToolkit;

/// <summary>Which implementation of BIP-340 to use.</summary>
public enum SignatureEngineKind
{
    /// <summary><see cref="Native"/> where the system has it, otherwise <see cref="Managed"/>.</summary>
    Fastest,

    /// <summary>libsecp256k1, installed on the system: see <see cref="NativeSecp256k1"/>.</summary>
    Native,

    /// <summary>NBitcoin.Secp256k1's arithmetic, available everywhere, <b>signing not constant-time</b>: see <see cref="ManagedSecp256k1"/>.</summary>
    Managed,
}
