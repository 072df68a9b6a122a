namespace NostrToolkit;

public sealed unsafe partial class NativeSecp256k1
{
    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey) =>
        message.Length == 32 && VerifyAnyLength(signature, message, publicKey);

    /// <summary>BIP-340 itself signs messages of any length.</summary>
    internal bool VerifyAnyLength(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
    {
        if (signature.Length != 64 || publicKey.Length != 32) return false;

        var parsed = stackalloc byte[OpaquePublicKeyLength];
        fixed (byte* s = signature, m = message, p = publicKey)
        {
            var context = _verifying.Pointer;
            var valid = _library.PublicKeyParse(context, parsed, p) == 1
                && _library.Verify(context, s, m, (nuint)message.Length, parsed) == 1;
            GC.KeepAlive(_verifying);
            return valid;
        }
    }
}
