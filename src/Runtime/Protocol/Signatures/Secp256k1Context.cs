using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>A context of libsecp256k1: safe to share between threads, except while it is randomized.</summary>
internal sealed unsafe class Secp256k1Context : SafeHandle
{
    private const uint ContextNone = 1;
    private const int SeedLength = 32;

    private readonly Secp256k1Library _library;

    /// <summary>Makes a context that is already blinded; blinding changes no result.</summary>
    public Secp256k1Context(Secp256k1Library library)
        : base(0, ownsHandle: true)
    {
        _library = library;
        SetHandle(library.ContextCreate(ContextNone));
        Span<byte> seed = stackalloc byte[SeedLength];
        RandomNumberGenerator.Fill(seed);
        Randomize(seed);
        CryptographicOperations.ZeroMemory(seed);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The pointer for a call; the caller keeps this object alive until the call has returned.</summary>
    public nint Pointer => handle;

    /// <summary>Blinds the arithmetic on secrets anew, a defence against side channels.</summary>
    /// <param name="seed">32 bytes.</param>
    public void Randomize(ReadOnlySpan<byte> seed)
    {
        fixed (byte* bytes = seed) _ = _library.ContextRandomize(handle, bytes);
    }

    protected override bool ReleaseHandle()
    {
        _library.ContextDestroy(handle);
        return true;
    }
}
