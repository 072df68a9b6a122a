using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace NostrToolkit.Tests.Interop;

/// <summary>A program that runs as a process of its own; killed at the latest when it is disposed.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private const int TerminationSignal = 15;

    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <param name="file">A file, or the name of an installed program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">What is added to its environment.</param>
    public ProgramProcess(string file, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The file of a program of this repository, by its assembly's name.</summary>
    public static string FileOf(string assembly) => typeof(ProgramProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == assembly).Value!;

    /// <summary>The next line of its output that contains the text. A program that ends before fails with what it said.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync().Soon() is { } line)
            if (line.Contains(text, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException($"It ended without saying \"{text}\": {await _errors.Soon()}");
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public void Terminate() => SendSignal(_process.Id, TerminationSignal);

    /// <summary>Ends it at once (SIGKILL).</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end, two minutes unless it is known to take longer.</summary>
    public async Task<ProgramEnd> EndAsync(TimeSpan? atMost = null)
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(atMost ?? TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync().Soon();
        return new ProgramEnd(_process.ExitCode, output, await _errors.Soon());
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
