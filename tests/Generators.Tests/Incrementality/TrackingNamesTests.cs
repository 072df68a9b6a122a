namespace NostrToolkit.Generators.Tests;

public sealed class TrackingNamesTests
{
    /// <summary>Every constant of <see cref="TrackingNames"/>.</summary>
    internal static readonly IReadOnlyList<string> All =
        [.. typeof(TrackingNames).GetFields().Select(static field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_name_is_a_step_with_results()
    {
        var run = GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject"));

        All.Where(name => run.Step(name).IsEmpty).ShouldBeEmpty();
    }
}
