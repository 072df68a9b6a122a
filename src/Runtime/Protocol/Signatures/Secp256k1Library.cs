using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>The functions that we use of the system's libsecp256k1 (include/secp256k1*.h there).</summary>
/// <remarks>
/// Function pointers and not LibraryImport: the file's name differs by version, an unsuitable library must be refused before
/// the first call (it would crash the process), and a DllImportResolver exists once per assembly.
/// </remarks>
internal sealed unsafe partial class Secp256k1Library
{
    private Secp256k1Library(nint library)
    {
        // Unreleased versions before 0.2.0 have schnorrsig_verify with other parameters; this name came with the release.
        _ = Export(library, "schnorrsig_sign32");
        ContextCreate = (delegate* unmanaged[Cdecl]<uint, nint>)Export(library, "context_create");
        ContextDestroy = (delegate* unmanaged[Cdecl]<nint, void>)Export(library, "context_destroy");
        ContextRandomize = (delegate* unmanaged[Cdecl]<nint, byte*, int>)Export(library, "context_randomize");
        PublicKeyParse = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export(library, "xonly_pubkey_parse");
        PublicKeySerialize = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export(library, "xonly_pubkey_serialize");
        KeyPairCreate = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export(library, "keypair_create");
        KeyPairPublicKey = (delegate* unmanaged[Cdecl]<nint, byte*, int*, byte*, int>)Export(library, "keypair_xonly_pub");
        Sign = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, byte*, Secp256k1SigningParameters*, int>)
            Export(library, "schnorrsig_sign_custom");
        FullPublicKeyParse = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, int>)Export(library, "ec_pubkey_parse");
        Agree = (delegate* unmanaged[Cdecl]<
            nint, byte*, byte*, byte*, delegate* unmanaged[Cdecl]<byte*, byte*, byte*, void*, int>, void*, int>)Export(library, "ecdh");
        Verify = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, byte*, int>)Export(library, "schnorrsig_verify");
    }

    /// <summary>(flags) gives a context.</summary>
    public delegate* unmanaged[Cdecl]<uint, nint> ContextCreate { get; }

    /// <summary>(context).</summary>
    public delegate* unmanaged[Cdecl]<nint, void> ContextDestroy { get; }

    /// <summary>(context, 32-byte seed); no other thread may use the context meanwhile.</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, int> ContextRandomize { get; }

    /// <summary>(context, out opaque public key, 32 bytes).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> PublicKeyParse { get; }

    /// <summary>(context, out 32 bytes, opaque public key).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> PublicKeySerialize { get; }

    /// <summary>(context, out opaque key pair, 32-byte secret key).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> KeyPairCreate { get; }

    /// <summary>(context, out opaque public key, out parity or null, opaque key pair).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, int*, byte*, int> KeyPairPublicKey { get; }

    /// <summary>(context, out 64-byte signature, message, its length, opaque key pair, parameters).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, byte*, Secp256k1SigningParameters*, int> Sign { get; }

    /// <summary>(context, 64-byte signature, message, its length, opaque public key).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, byte*, int> Verify { get; }

    /// <summary>(context, out opaque full public key, SEC 1 encoding, its length).</summary>
    public delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, int> FullPublicKeyParse { get; }

    /// <summary>(context, out what the hash writes, opaque full public key, 32-byte secret key, hash (out, x, y, state), state).</summary>
    public delegate* unmanaged[Cdecl]<
        nint, byte*, byte*, byte*, delegate* unmanaged[Cdecl]<byte*, byte*, byte*, void*, int>, void*, int> Agree { get; }

    private static nint Export(nint library, string function) => NativeLibrary.GetExport(library, "secp256k1_" + function);
}
