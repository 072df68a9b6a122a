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

        Span<byte> parsed = stackalloc byte[OpaquePublicKeyLength];
        if (ParsedKeys?.TryGet(publicKey, parsed) == true) return VerifyParsed(signature, message, parsed);
        if (!TryParse(publicKey, parsed) || !VerifyParsed(signature, message, parsed)) return false;

        // Only now: keys that nobody has signed with are free to make, and would push out others.
        ParsedKeys?.Add(publicKey, parsed);
        return true;
    }

    private bool TryParse(ReadOnlySpan<byte> publicKey, Span<byte> parsed)
    {
        fixed (byte* p = publicKey, key = parsed)
        {
            var isKey = _library.PublicKeyParse(_verifying.Pointer, key, p) == 1;
            GC.KeepAlive(_verifying);
            return isKey;
        }
    }

    private bool VerifyParsed(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> parsed)
    {
        fixed (byte* s = signature, m = message, key = parsed)
        {
            var isValid = _library.Verify(_verifying.Pointer, s, m, (nuint)message.Length, key) == 1;
            GC.KeepAlive(_verifying);
            return isValid;
        }
    }
}
