using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NostrToolkit.Benchmarks.Signatures;

/// <summary>A C loop over libsecp256k1, compiled with the system's gcc and headers and loaded into this process.</summary>
internal sealed unsafe class NativeLoop
{
    private readonly delegate* unmanaged[Cdecl]<byte*, nuint, int> _verifyLoop;

    private NativeLoop(nint library) =>
        _verifyLoop = (delegate* unmanaged[Cdecl]<byte*, nuint, int>)NativeLibrary.GetExport(library, "verify_loop");

    /// <summary>Compiles it; null, with a line on standard error, if gcc or libsecp256k1-dev is absent.</summary>
    public static NativeLoop? Compile()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "native", "verify_loop.c");
        var library = Path.Combine(AppContext.BaseDirectory, "native", "libverify_loop.so");
        try
        {
            using var gcc = Process.Start("gcc", ["-O2", "-shared", "-fPIC", "-o", library, source, "-lsecp256k1"]);
            gcc.WaitForExit();
            if (gcc.ExitCode == 0) return new NativeLoop(NativeLibrary.Load(library));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No gcc.
        }
        Console.Error.WriteLine("no C peer: it takes gcc and libsecp256k1-dev");
        return null;
    }

    /// <summary>Verifies all records in one call, and gives how many were valid.</summary>
    public int Verify(SignedRecords records)
    {
        fixed (byte* bytes = records.Bytes) return _verifyLoop(bytes, (nuint)records.Count);
    }
}
