using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes what every <c>[NostrKind]</c> and <c>[NostrTag]</c> can do: from events to records, and back.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KindGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var kinds = context.ForAttribute(KnownNames.NostrKind, static type => type is RecordDeclarationSyntax, KindParser.Parse)
            .WithTrackingName(TrackingNames.Kinds);

        var tags = context.ForAttribute(KnownNames.NostrTag, static type => type is RecordDeclarationSyntax, TagParser.Parse)
            .WithTrackingName(TrackingNames.Tags);

        context.RegisterSourceOutput(kinds, static (output, spec) => output.AddSource(spec.Type.HintName, KindEmitter.Emit(spec)));
        context.RegisterSourceOutput(tags, static (output, spec) => output.AddSource(spec.Type.HintName, TagEmitter.Emit(spec)));
    }
}
