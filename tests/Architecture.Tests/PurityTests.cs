using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NostrToolkit.Wire;

namespace NostrToolkit.Architecture.Tests;

/// <summary>What a layer may not use, read from the type references in its metadata.</summary>
public sealed class PurityTests
{
    private static readonly string[] ClocksAndThreads =
    [
        "System.DateTime", "System.DateTimeOffset", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Random",
        "System.Threading.CancellationToken", "System.Threading.Thread", "System.Threading.Timer",
    ];

    [Fact]
    public void Wire_uses_no_sockets_tasks_threads_clocks_or_chance()
        => TypesUsedBy(typeof(MessageReader)).ShouldNotContain(static type =>
            type.StartsWith("System.Net.", StringComparison.Ordinal)
            || type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
            || ClocksAndThreads.Contains(type));

    [Fact]
    public void Protocol_uses_no_sockets_or_tasks()
        => TypesUsedBy(typeof(EventView)).ShouldNotContain(static type =>
            type.StartsWith("System.Net.", StringComparison.Ordinal)
            || type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal));

    private static List<string> TypesUsedBy(Type member)
    {
        using var file = new PEReader(File.OpenRead(member.Assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
