using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>BIP-340 by the system's libsecp256k1, 0.2.0 or newer; constant-time, a verification allocates nothing.</summary>
/// <remarks>Make one and share it between threads: verifications run side by side, signatures one after the other.</remarks>
public sealed partial class NativeSecp256k1 : ISignatureEngine
{
    private const int OpaquePublicKeyLength = 64;
    private const int OpaqueKeyPairLength = 96;

    private readonly Secp256k1Library _library;
    private readonly Secp256k1Context _verifying; // of its own, because randomizing needs exclusive access
    private readonly Secp256k1Context _signing;
    private readonly Lock _signingTurn = new();

    private NativeSecp256k1(Secp256k1Library library)
    {
        _library = library;
        _verifying = new Secp256k1Context(library);
        _signing = new Secp256k1Context(library);
    }

    /// <summary>Whether the system has the library with its schnorrsig and ecdh modules.</summary>
    public static bool IsAvailable => Secp256k1Library.Installed is not null;

    /// <inheritdoc/>
    public string Name => "libsecp256k1 (native)";

    /// <inheritdoc/>
    public bool IsConstantTime => true;

    /// <summary>Makes an engine, or says that the system has no suitable library (<see cref="IsAvailable"/>).</summary>
    public static bool TryCreate([NotNullWhen(true)] out NativeSecp256k1? engine)
    {
        engine = Secp256k1Library.Installed is { } library ? new NativeSecp256k1(library) : null;
        return engine is not null;
    }
}
