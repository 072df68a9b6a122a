using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>BIP-340 by the system's libsecp256k1, 0.2.0 or newer; constant-time, a verification allocates nothing.</summary>
/// <remarks>
/// Make one and share it between threads: verifications run side by side, signatures one after the other. The public keys of authors whose
/// signatures were valid are kept parsed, which saves an eighth of a verification. That is a fixed amount of memory, 96 bytes a key
/// and 24 for every eight, and a stranger's keys push out only what has not been of use lately.
/// </remarks>
public sealed partial class NativeSecp256k1 : ISignatureEngine
{
    /// <summary>How many parsed keys are kept unless asked otherwise: 16,384, which is 1,622,016 bytes.</summary>
    public const int DefaultParsedKeys = 16_384;

    private const int OpaquePublicKeyLength = 64;
    private const int OpaqueKeyPairLength = 96;
    private const int MaxParsedKeys = 1 << 20;

    private readonly Secp256k1Library _library;
    private readonly Secp256k1Context _verifying; // of its own, because randomizing needs exclusive access
    private readonly Secp256k1Context _signing;
    private readonly Lock _signingTurn = new();

    private NativeSecp256k1(Secp256k1Library library, int parsedKeys)
    {
        _library = library;
        _verifying = new Secp256k1Context(library);
        _signing = new Secp256k1Context(library);
        if (parsedKeys > 0) ParsedKeys = new SetAssociativeCache(parsedKeys, keyLength: 32, valueLength: OpaquePublicKeyLength);
    }

    /// <summary>Whether the system has the library with its schnorrsig and ecdh modules.</summary>
    public static bool IsAvailable => Secp256k1Library.Installed is not null;

    /// <inheritdoc/>
    public string Name => "libsecp256k1 (native)";

    /// <inheritdoc/>
    public bool IsConstantTime => true;

    /// <summary>The memory that the parsed keys take, in bytes.</summary>
    public int ParsedKeyBytes => ParsedKeys?.Bytes ?? 0;

    internal SetAssociativeCache? ParsedKeys { get; }

    /// <summary>Makes an engine, or says that the system has no suitable library (<see cref="IsAvailable"/>).</summary>
    public static bool TryCreate([NotNullWhen(true)] out NativeSecp256k1? engine) => TryCreate(DefaultParsedKeys, out engine);

    /// <summary>Makes an engine, or says that the system has no suitable library (<see cref="IsAvailable"/>).</summary>
    /// <param name="parsedKeys">How many parsed public keys it keeps, rounded up to 8 times a power of two; 0 for none.</param>
    /// <param name="engine">The engine.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 1,048,576 keys.</exception>
    public static bool TryCreate(int parsedKeys, [NotNullWhen(true)] out NativeSecp256k1? engine)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parsedKeys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parsedKeys, MaxParsedKeys);
        engine = Secp256k1Library.Installed is { } library ? new NativeSecp256k1(library, parsedKeys) : null;
        return engine is not null;
    }
}
