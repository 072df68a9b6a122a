using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>
/// The SHA-256 of OpenSSL without what its providers put around it (openssl/sha.h). .NET on Linux loads the library anyway; a system
/// that has none, or one built without these functions, which OpenSSL 3 calls deprecated, does without.
/// </summary>
internal sealed unsafe class Libcrypto
{
    // SHA256_CTX is 112 bytes on every system, and has been since OpenSSL 0.9.8.
    private const int ContextSize = 256;

    private const DllImportSearchPath NeverTheWorkingDirectory =
        DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;

    private readonly delegate* unmanaged[Cdecl]<byte*, int> _init;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int> _update;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, int> _final;

    private Libcrypto(nint library)
    {
        _init = (delegate* unmanaged[Cdecl]<byte*, int>)NativeLibrary.GetExport(library, "SHA256_Init");
        _update = (delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int>)NativeLibrary.GetExport(library, "SHA256_Update");
        _final = (delegate* unmanaged[Cdecl]<byte*, byte*, int>)NativeLibrary.GetExport(library, "SHA256_Final");
    }

    /// <summary>The library of this system, never unloaded; null if it has none. Windows and macOS hash without it, and fast.</summary>
    public static Libcrypto? Find()
    {
        if (!OperatingSystem.IsLinux()) return null;
        foreach (var name in (ReadOnlySpan<string>)["libcrypto.so.3", "libcrypto.so.1.1"])
        {
            if (!NativeLibrary.TryLoad(name, typeof(Libcrypto).Assembly, NeverTheWorkingDirectory, out var library)) continue;
            try
            {
                return new Libcrypto(library);
            }
            catch (EntryPointNotFoundException)
            {
                NativeLibrary.Free(library);
            }
        }
        return null;
    }

    /// <summary>Hashes a text into 32 bytes.</summary>
    [SkipLocalsInit]
    public bool TryHash(ReadOnlySpan<byte> text, Span<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hash.Length, 32);
        var context = stackalloc byte[ContextSize];
        fixed (byte* bytes = text, result = hash)
            return _init(context) == 1 && _update(context, bytes, (nuint)text.Length) == 1 && _final(result, context) == 1;
    }
}
