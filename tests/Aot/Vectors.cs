using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Aot;

/// <summary>What the program was compiled for.</summary>
internal static class Vectors
{
    /// <summary>A line such as <c>NativeAOT, vectors of 128 bits</c>.</summary>
    public static string Describe()
    {
        // The three are constants here: each path of the codec but one is gone.
        var widths = (Vector128.IsHardwareAccelerated, Vector256.IsHardwareAccelerated, Vector512.IsHardwareAccelerated) switch
        {
            (_, _, true) => "128, 256 and 512",
            (_, true, _) => "128 and 256",
            (true, _, _) => "128",
            _ => "no",
        };
        return $"{(RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "NativeAOT")}, vectors of {widths} bits";
    }
}
