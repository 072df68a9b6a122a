using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Tests;

/// <summary>What all generators made of a compilation, and why.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly GeneratorDriverRunResult _result;

    private GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        _result = _driver.GetRunResult();
        Output = output;
    }

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output { get; }

    /// <summary>The generated texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Files => _result.Results
        .SelectMany(static result => result.GeneratedSources)
        .ToImmutableSortedDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>What a generator said or threw; a good one is silent.</summary>
    public IEnumerable<string> Complaints => _result.Results
        .SelectMany(static result => result.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Append(result.Exception?.ToString()))
        .OfType<string>();

    /// <summary>Runs all generators from nothing.</summary>
    public static GeneratorRun Of(Compilation compilation)
        => new(
            CSharpGeneratorDriver.Create(
                [
                    new CodecGenerator().AsSourceGenerator(), new KindGenerator().AsSourceGenerator(),
                    new HandlerGenerator().AsSourceGenerator(), new MatcherGenerator().AsSourceGenerator(),
                ],
                parseOptions: Sources.ParseOptions,
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
            compilation);

    /// <summary>Runs all generators again, with what they remember.</summary>
    public GeneratorRun Then(Compilation edited) => new(_driver, edited);

    /// <summary>The results of a named step.</summary>
    /// <param name="name">One of <see cref="TrackingNames"/>.</param>
    public ImmutableArray<(object Value, IncrementalStepRunReason Reason)> Step(string name) =>
    [
        .. _result.Results
            .Where(result => result.TrackedSteps.ContainsKey(name))
            .SelectMany(result => result.TrackedSteps[name])
            .SelectMany(static step => step.Outputs),
    ];

    /// <summary>What the steps that write files did, each with the value it wrote from.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs =>
        from result in _result.Results
        from step in result.TrackedOutputSteps.Values.SelectMany(static steps => steps)
        let input = step.Inputs[0]
        select (input.Source.Outputs[input.OutputIndex].Value, step.Outputs[0].Reason);
}
