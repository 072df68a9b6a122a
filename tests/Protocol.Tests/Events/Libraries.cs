using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Libraries that are not what they should be, and the length of what the real one writes.</summary>
internal static unsafe class Libraries
{
    private static readonly nint Init = (nint)(delegate* unmanaged[Cdecl]<byte*, int>)&Succeed;
    private static readonly nint Update = (nint)(delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int>)&Succeed;
    private static readonly nint Final = (nint)(delegate* unmanaged[Cdecl]<byte*, byte*, int>)&Write;

    public static Libcrypto Wrong { get; } = new(Init, Update, Final);

    public static Libcrypto FailingAtFirst { get; } = new((nint)(delegate* unmanaged[Cdecl]<byte*, int>)&Fail, Update, Final);

    public static Libcrypto FailingAtLast { get; } = new(Init, Update, (nint)(delegate* unmanaged[Cdecl]<byte*, byte*, int>)&Fail);

    /// <summary>How much of a context the library of this system writes to.</summary>
    public static int ContextLength()
    {
        const int Room = 4_096;
        var library = NativeLibrary.Load(NativeLibrary.TryLoad("libcrypto.so.3", out _) ? "libcrypto.so.3" : "libcrypto.so.1.1");
        byte* context = stackalloc byte[Room], text = stackalloc byte[200], hash = stackalloc byte[32];
        var last = 0;
        // What happens to be the filling is not seen to be written.
        foreach (var filling in (ReadOnlySpan<byte>)[0x00, 0xA5])
        {
            new Span<byte>(context, Room).Fill(filling);
            ((delegate* unmanaged[Cdecl]<byte*, int>)NativeLibrary.GetExport(library, "SHA256_Init"))(context);
            ((delegate* unmanaged[Cdecl]<byte*, byte*, nuint, int>)NativeLibrary.GetExport(library, "SHA256_Update"))(context, text, 200);
            last = Math.Max(last, new Span<byte>(context, Room).LastIndexOfAnyExcept(filling));
            ((delegate* unmanaged[Cdecl]<byte*, byte*, int>)NativeLibrary.GetExport(library, "SHA256_Final"))(hash, context);
            last = Math.Max(last, new Span<byte>(context, Room).LastIndexOfAnyExcept(filling));
        }
        return last + 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Succeed(byte* context) => 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Succeed(byte* context, byte* text, nuint length) => 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(byte* hash, byte* context)
    {
        new Span<byte>(hash, 32).Fill(0x5A);
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fail(byte* context) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fail(byte* hash, byte* context) => 0;
}
