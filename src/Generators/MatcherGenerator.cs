using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes the compiled form of a filter, with <c>Matches</c>, into every <c>[NostrMatcher]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MatcherGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var matchers = context.ForAttribute(KnownNames.NostrMatcher, static type => type is ClassDeclarationSyntax, MatcherParser.Parse)
            .WithTrackingName(TrackingNames.Matchers);

        context.RegisterSourceOutput(matchers, static (output, spec) => output.AddSource(spec.Type.HintName, MatcherEmitter.Emit(spec)));
    }
}
