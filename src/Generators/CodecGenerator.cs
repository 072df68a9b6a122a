using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes the codec of every <c>[NostrMessage]</c> and <c>[NostrObject]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CodecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var messages = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.NostrMessage, static (node, _) => node.IsKind(SyntaxKind.RecordStructDeclaration), MessageParser.Parse)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Messages);

        var objects = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.NostrObject, static (node, _) => node.IsKind(SyntaxKind.RecordStructDeclaration), ObjectParser.Parse)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Objects);

        context.RegisterSourceOutput(messages, static (output, spec) => output.AddSource(spec!.Type.HintName, MessageEmitter.Emit(spec)));
        context.RegisterSourceOutput(objects, static (output, spec) => output.AddSource(spec!.Type.HintName, ObjectEmitter.Emit(spec)));
    }
}
