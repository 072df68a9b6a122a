using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>
/// The SHA-256 of OpenSSL without what its providers put around it (openssl/sha.h). .NET on Linux loads the library anyway; a system
/// that has none, or one built without these functions, which OpenSSL 3 calls deprecated, or that runs in FIPS mode, does without.
/// </summary>
internal sealed unsafe class Libcrypto
{
    // SHA256_CTX is 112 bytes of 4-byte words on every system, and has been since OpenSSL 0.9.8; the rest is in case of a build that adds to it.
    private const int ContextSize = 256;

    private const DllImportSearchPath NeverTheWorkingDirectory =
        DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;

    private readonly delegate* unmanaged[Cdecl]<byte*, int> _init;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int> _update;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, int> _final;

    /// <summary>Takes the addresses of <c>SHA256_Init</c>, <c>SHA256_Update</c> and <c>SHA256_Final</c>.</summary>
    public Libcrypto(nint init, nint update, nint final)
    {
        _init = (delegate* unmanaged[Cdecl]<byte*, int>)init;
        _update = (delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int>)update;
        _final = (delegate* unmanaged[Cdecl]<byte*, byte*, int>)final;
    }

    /// <summary>The library of this system, never unloaded; null if it has none. Windows and macOS hash without it, and fast.</summary>
    public static Libcrypto? Find()
    {
        if (!OperatingSystem.IsLinux() || IsFipsMode()) return null;
        foreach (var name in (ReadOnlySpan<string>)["libcrypto.so.3", "libcrypto.so.1.1"])
        {
            if (!NativeLibrary.TryLoad(name, typeof(Libcrypto).Assembly, NeverTheWorkingDirectory, out var library)) continue;
            try
            {
                return new Libcrypto(
                    NativeLibrary.GetExport(library, "SHA256_Init"),
                    NativeLibrary.GetExport(library, "SHA256_Update"),
                    NativeLibrary.GetExport(library, "SHA256_Final"));
            }
            catch (EntryPointNotFoundException)
            {
                NativeLibrary.Free(library);
            }
        }
        return null;
    }

    /// <summary>
    /// Whether this system hashes by validated modules only, which the functions here go past, and where some builds of OpenSSL 1 end
    /// the process that calls them.
    /// </summary>
    /// <param name="switchFile">Where the kernel says so, which is where OpenSSL looks.</param>
    internal static bool IsFipsMode(string switchFile = "/proc/sys/crypto/fips_enabled")
    {
        try
        {
            return File.Exists(switchFile) && File.ReadAllText(switchFile).Trim() != "0";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
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
