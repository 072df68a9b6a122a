using System.Text.Json;

namespace NostrToolkit.Tests.Interop;

/// <summary>What the relay program tells the .NET runtime.</summary>
public sealed class RuntimeTests
{
    /// <summary>A heap per core costs memory that connections need. The web SDK turns it on, and a misspelled property leaves it on.</summary>
    [Fact]
    public void It_runs_on_one_heap()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(ProgramProcess.FileOf("nostr-relay") + ".runtimeconfig.json"));
        var settings = file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        settings.GetProperty("System.GC.Server").GetBoolean().ShouldBeFalse();
        settings.GetProperty("System.GC.Concurrent").GetBoolean().ShouldBeFalse();
    }
}
