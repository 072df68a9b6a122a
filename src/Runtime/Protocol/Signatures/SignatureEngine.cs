namespace NostrToolkit;

/// <summary>Makes signature engines.</summary>
public static class SignatureEngine
{
    /// <summary>Makes an engine of the given kind; log its <see cref="ISignatureVerifier.Name"/>.</summary>
    /// <remarks>
    /// The fastest one differs by system, and not all sign in constant time: who signs where others can measure how long it takes asks
    /// for <see cref="SignatureEngineKind.Native"/>, or looks at <see cref="ISignatureSigner.IsConstantTime"/>.
    /// </remarks>
    /// <exception cref="DllNotFoundException"><see cref="SignatureEngineKind.Native"/> was asked for and is not installed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the three.</exception>
    public static ISignatureEngine Create(SignatureEngineKind kind = SignatureEngineKind.Fastest) => kind switch
    {
        SignatureEngineKind.Fastest => NativeSecp256k1.TryCreate(out var native) ? native : new ManagedSecp256k1(),
        SignatureEngineKind.Native => NativeSecp256k1.TryCreate(out var native) ? native : throw NotInstalled(),
        SignatureEngineKind.Managed => new ManagedSecp256k1(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static DllNotFoundException NotInstalled() => new(
        "libsecp256k1 0.2.0 or newer with its schnorrsig and ecdh modules was not found. Debian's package is libsecp256k1-1 "
        + "(libsecp256k1-2 or higher in newer releases), Homebrew's is secp256k1.");
}
