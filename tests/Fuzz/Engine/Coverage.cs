using SharpFuzz;

namespace NostrToolkit.Fuzz;

/// <summary>
/// The engine that knows which code an input reaches: afl++ runs this program with instrumented NostrToolkit.Wire.dll and
/// NostrToolkit.Protocol.dll and counts what was thrown as a crash. eng/fuzz.sh instruments and starts it.
/// </summary>
internal static class Coverage
{
    /// <summary>Runs a target until afl++ has enough.</summary>
    public static void Run(Func<IFuzzTarget> make)
    {
        // Instrumented code writes to the map of afl++, so that none may run before the first input is there.
        IFuzzTarget? target = null;
        Fuzzer.Run(stream =>
        {
            var input = new MemoryStream();
            stream.CopyTo(input);
            target ??= make();
            target.Run(input.GetBuffer().AsSpan(0, (int)input.Length));
        });
    }

    /// <summary>Writes the seeds where afl++ wants to find them.</summary>
    public static void WriteSeeds(IFuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        var index = 0;
        // An empty file is none to it.
        foreach (var input in target.Seeds.Where(static input => input.Length > 0))
            File.WriteAllBytes(Path.Combine(folder, $"{index++:D3}"), input);
    }
}
