using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Emission;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Parsing;

namespace NostrToolkit.Generators;

/// <summary>Writes the dispatch of every <c>[MessageHandler]</c>: from the bytes of a message to a method of the user's.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class HandlerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var own = context.ForAttribute(KnownNames.NostrMessage, static type => type is RecordDeclarationSyntax, CatalogueParser.ParseMessage)
            .Collect();

        // The messages of other projects: an attribute of their assembly each. Read anew after every edit, but equal by
        // value, so that nothing behind this step runs again.
        var referenced = context.CompilationProvider
            .Select(CatalogueParser.ParseReferences);

        var catalogue = own.Combine(referenced)
            .Select(static (pair, _) => Catalogue.Join(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Catalogue);

        var handlers = context.ForAttribute(KnownNames.MessageHandler, static type => type is ClassDeclarationSyntax, HandlerParser.Parse)
            .WithTrackingName(TrackingNames.Handlers);

        var dispatchers = handlers.Combine(catalogue)
            .Select(static (pair, _) => DispatcherSpec.Match(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Dispatchers);

        context.RegisterSourceOutput(dispatchers, static (output, spec) => output.AddSource(spec.Type.HintName, DispatcherEmitter.Emit(spec)));
    }
}
