using System.Runtime.InteropServices;

namespace NostrToolkit;

internal sealed unsafe partial class Secp256k1Library
{
    private const DllImportSearchPath NeverTheWorkingDirectory =
        DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;

    /// <summary>The newest suitable library of this system, never unloaded; null if it has none.</summary>
    public static Secp256k1Library? Installed { get; } = Find();

    // The number is that of the binary interface: 0.8 is 7, 0.7 is 6, 0.6 is 5, 0.3 to 0.5 are 2, 0.2 is 1 (CHANGELOG.md there).
    private static string[] FileNames()
    {
        if (OperatingSystem.IsWindows())
            return ["secp256k1.dll", "libsecp256k1-7.dll", "libsecp256k1-6.dll", "libsecp256k1-5.dll", "libsecp256k1-2.dll"];

        if (OperatingSystem.IsMacOS())
            return ["libsecp256k1.dylib", "/opt/homebrew/lib/libsecp256k1.dylib"]; // Homebrew's folder is not on the loader's path

        return
        [
            "libsecp256k1.so.7", "libsecp256k1.so.6", "libsecp256k1.so.5", "libsecp256k1.so.2", "libsecp256k1.so.1", "libsecp256k1.so",
        ];
    }

    private static Secp256k1Library? Find()
    {
        foreach (var name in FileNames())
        {
            if (!NativeLibrary.TryLoad(name, typeof(Secp256k1Library).Assembly, NeverTheWorkingDirectory, out var library)) continue;
            try
            {
                return new Secp256k1Library(library);
            }
            catch (EntryPointNotFoundException)
            {
                NativeLibrary.Free(library); // too old, or built without the schnorrsig or ecdh module, both on by default since 0.2.0
            }
        }

        return null;
    }
}
