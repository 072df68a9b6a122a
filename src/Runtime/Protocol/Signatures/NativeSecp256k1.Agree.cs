using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NostrToolkit;

public sealed unsafe partial class NativeSecp256k1
{
    private const int CompressedLength = 33;
    private const byte EvenY = 2;

    /// <inheritdoc/>
    public bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX)
    {
        if (secretKey.Length != 32 || publicKey.Length != 32 || sharedX.Length != 32) return false;

        Span<byte> compressed = stackalloc byte[CompressedLength];
        compressed[0] = EvenY;
        publicKey.CopyTo(compressed[1..]);
        var parsed = stackalloc byte[OpaquePublicKeyLength];
        fixed (byte* d = secretKey, p = compressed, x = sharedX)
        {
            // Its multiplication is constant-time without the blinding that signing uses, so it needs no turn.
            var context = _verifying.Pointer;
            var agreed = _library.FullPublicKeyParse(context, parsed, p, CompressedLength) == 1
                && _library.Agree(context, x, parsed, d, &CopyX, null) == 1;
            GC.KeepAlive(_verifying);
            // It multiplies before it says that the secret key was none.
            if (!agreed) CryptographicOperations.ZeroMemory(sharedX);
            return agreed;
        }
    }

    // In the place of the library's hash: NIP-44 derives its keys from the coordinate itself.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CopyX(byte* output, byte* x, byte* y, void* state)
    {
        new ReadOnlySpan<byte>(x, 32).CopyTo(new Span<byte>(output, 32));
        return 1;
    }
}
