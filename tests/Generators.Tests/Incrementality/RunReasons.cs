using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Tests;

/// <summary>Why the steps of a run have the results they have, as text such as <c>PingMessage Cached</c>.</summary>
internal static class RunReasons
{
    /// <summary>The results of all named steps, in the order of the pipelines.</summary>
    public static IEnumerable<string> Steps(this GeneratorRun run) =>
        from name in TrackingNamesTests.All
        from result in run.Step(name)
        select $"{name}: {Describe(result)}";

    /// <summary>The generated files.</summary>
    public static IEnumerable<string> Files(this GeneratorRun run) => run.Outputs.Select(Describe);

    private static string Describe((object Value, IncrementalStepRunReason Reason) result) => result.Value switch
    {
        MessageSpec message => $"{message.Type.Name} {result.Reason}",
        ObjectSpec @object => $"{@object.Type.Name} {result.Reason}",
        KindSpec kind => $"{kind.Type.Name} {result.Reason}",
        TagSpec tag => $"{tag.Type.Name} {result.Reason}",
        MatcherSpec matcher => $"{matcher.Type.Name} {result.Reason}",
        HandlerSpec handler => $"{handler.Type.Name} {result.Reason}",
        DispatcherSpec dispatcher => $"{dispatcher.Type.Name} {result.Reason}",
        _ => result.Reason.ToString(),
    };
}
