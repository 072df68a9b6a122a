using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes the codec of every <c>[NostrMessage]</c> and <c>[NostrObject]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CodecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var messages = context.ForAttribute(KnownNames.NostrMessage, static type => type.IsKind(SyntaxKind.RecordStructDeclaration), MessageParser.Parse)
            .WithTrackingName(TrackingNames.Messages);

        var objects = context.ForAttribute(KnownNames.NostrObject, static type => type.IsKind(SyntaxKind.RecordStructDeclaration), ObjectParser.Parse)
            .WithTrackingName(TrackingNames.Objects);

        context.RegisterSourceOutput(messages, static (output, spec) => output.AddSource(spec.Type.HintName, MessageEmitter.Emit(spec)));
        context.RegisterSourceOutput(objects, static (output, spec) => output.AddSource(spec.Type.HintName, ObjectEmitter.Emit(spec)));
    }
}
