using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes what every <c>[NostrKind]</c> and <c>[NostrTag]</c> can do: from events to records, and back.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KindGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var kinds = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.NostrKind, static (node, _) => node is RecordDeclarationSyntax, KindParser.Parse)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Kinds);

        var tags = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.NostrTag, static (node, _) => node is RecordDeclarationSyntax, TagParser.Parse)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Tags);

        context.RegisterSourceOutput(kinds, static (output, spec) => output.AddSource(spec!.Type.HintName, KindEmitter.Emit(spec)));
        context.RegisterSourceOutput(tags, static (output, spec) => output.AddSource(spec!.Type.HintName, TagEmitter.Emit(spec)));
    }
}
