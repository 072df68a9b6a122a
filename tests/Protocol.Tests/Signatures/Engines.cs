namespace NostrToolkit.Protocol.Tests;

/// <summary>The two engines. Without libsecp256k1 every test that asks for the native one fails and names the Debian package.</summary>
internal static class Engines
{
    public static ISignatureEngine Native => SignatureEngine.Create(SignatureEngineKind.Native);

    public static ISignatureEngine Managed => SignatureEngine.Create(SignatureEngineKind.Managed);

    public static bool VerifyAnyLength(this ISignatureEngine engine, byte[] signature, byte[] message, byte[] publicKey) => engine switch
    {
        NativeSecp256k1 native => native.VerifyAnyLength(signature, message, publicKey),
        ManagedSecp256k1 managed => managed.VerifyAnyLength(signature, message, publicKey),
        _ => throw new ArgumentException(engine.Name),
    };

    public static bool TrySignAnyLength(
        this ISignatureEngine engine, byte[] message, byte[] secretKey, byte[] auxiliary, byte[] signature) => engine switch
    {
        NativeSecp256k1 native => native.TrySignAnyLength(message, secretKey, auxiliary, signature),
        ManagedSecp256k1 managed => managed.TrySignAnyLength(message, secretKey, auxiliary, signature),
        _ => throw new ArgumentException(engine.Name),
    };

    public static byte[] PublicKey(this ISignatureSigner signer, byte[] secretKey)
    {
        var publicKey = new byte[32];
        signer.TryGetPublicKey(secretKey, publicKey).ShouldBeTrue();
        return publicKey;
    }

    public static byte[] Sign(this ISignatureSigner signer, byte[] message, byte[] secretKey, byte[] auxiliary)
    {
        var signature = new byte[64];
        signer.TrySign(message, secretKey, auxiliary, signature).ShouldBeTrue();
        return signature;
    }
}
