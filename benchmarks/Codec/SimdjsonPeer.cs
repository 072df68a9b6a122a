using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// simdjson on-demand in this process: <c>native/simdjson_peer.cpp</c>, compiled for this very machine. Where there is no g++ or
/// no simdjson, there is no such peer. One for each thread.
/// </summary>
internal sealed unsafe class SimdjsonPeer
{
    private const string Source = "simdjson_peer.cpp";

    private readonly nint _parser;
    private readonly delegate* unmanaged[SuppressGCTransition]<nint, byte*, nint, byte*, int> _read;
    private readonly delegate* unmanaged[SuppressGCTransition]<nint, byte*, nint, byte*, int> _readChecked;

    private SimdjsonPeer(nint library, int longest)
    {
        _parser = ((delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(library, "peer_create"))(longest);
        _read = (delegate* unmanaged[SuppressGCTransition]<nint, byte*, nint, byte*, int>)NativeLibrary.GetExport(library, "peer_read");
        _readChecked = (delegate* unmanaged[SuppressGCTransition]<nint, byte*, nint, byte*, int>)NativeLibrary.GetExport(library, "peer_read_checked");
        Kernel = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "peer_kernel"))()) ?? "";
    }

    /// <summary>Which of its implementations simdjson took.</summary>
    public string Kernel { get; }

    /// <summary>Compiles and loads it, or says on stderr why not.</summary>
    /// <param name="longest">The length of the longest message.</param>
    public static SimdjsonPeer? Create(int longest)
    {
        var folder = Directory.CreateTempSubdirectory("simdjson-peer-");
        try
        {
            var source = Path.Combine(folder.FullName, Source);
            using (var text = Assembly.GetExecutingAssembly().GetManifestResourceStream(Source)!)
            using (var file = File.Create(source)) text.CopyTo(file);
            var library = Path.Combine(folder.FullName, "libsimdjson_peer.so");
            using var compiler = Process.Start(new ProcessStartInfo(
                "g++", ["-O3", "-march=native", "-std=c++17", "-shared", "-fPIC", source, "-o", library, "-lsimdjson"])
            { RedirectStandardError = true })!;
            var complaint = compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();
            if (compiler.ExitCode == 0) return new SimdjsonPeer(NativeLibrary.Load(library), longest);
            Console.Error.WriteLine($"without simdjson: {complaint.Split('\n')[0]}");
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or DllNotFoundException)
        {
            Console.Error.WriteLine($"without simdjson: {missing.Message}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return null;
    }

    /// <summary>Reads a message; strings as their raw tokens, whose escapes are not looked at.</summary>
    /// <returns>The number of tags.</returns>
    public int Read(PaddedText message) => Accept(_read(_parser, message.Start, message.Length, Scratch.View));

    /// <summary>Reads a message and unescapes every string, which is how simdjson checks escapes.</summary>
    /// <returns>The number of tags.</returns>
    public int ReadChecked(PaddedText message) => Accept(_readChecked(_parser, message.Start, message.Length, Scratch.View));

    private static int Accept(int tags) => tags >= 0 ? tags : throw new FormatException();

    // What the message is read into.
    private static class Scratch
    {
        public static readonly byte* View = (byte*)NativeMemory.AlignedAlloc(4096, 64);
    }
}
