using System.Reflection;
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

    // VerificationRoom is where submitters wait.
    private static readonly string[] CorePools = [nameof(VerificationPool), nameof(VerificationLane), "VerificationRoom"];

    [Fact]
    public void Wire_uses_no_sockets_tasks_threads_clocks_or_chance()
        => TypesUsedBy(typeof(MessageReader)).ShouldNotContain(static type =>
            type.StartsWith("System.Net.", StringComparison.Ordinal)
            || type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
            || ClocksAndThreads.Contains(type));

    [Fact]
    public void Protocol_uses_no_sockets()
        => TypesUsedBy(typeof(EventView)).ShouldNotContain(static type => type.StartsWith("System.Net.", StringComparison.Ordinal));

    [Fact]
    public void Protocol_uses_no_tasks_but_to_spread_work_over_cores()
        => typeof(EventView).Assembly.GetTypes()
            .Where(static type => TypesNamedBy(type).Any(static named => named.Namespace == "System.Threading.Tasks"))
            .Select(static type => (type.DeclaringType ?? type).Name)
            .Except(CorePools)
            .ShouldBeEmpty();

    private static List<string> TypesUsedBy(Type member)
    {
        using var file = new PEReader(File.OpenRead(member.Assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    // In fields, signatures and locals: a task that a method handles is in one of them.
    private static IEnumerable<Type> TypesNamedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All));
        return [
            .. type.GetFields(All).Select(static field => field.FieldType),
            .. type.GetMethods(All).Select(static method => method.ReturnType),
            .. methods.SelectMany(static method => method.GetParameters()).Select(static parameter => parameter.ParameterType),
            .. methods.SelectMany(static method => method.GetMethodBody()?.LocalVariables ?? []).Select(static local => local.LocalType),
        ];
    }
}
