using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>
/// All messages that a project can see: each is an attribute of its assembly, also of the project's own, since rules look at
/// a compilation with the generated files in it. A <c>[NostrMessage]</c> that the generator skips is no message.
/// </summary>
internal sealed class MessageCatalogue
{
    private readonly INamedTypeSymbol _entry;

    // Most projects have no handler, so nobody asks.
    private readonly Lazy<ImmutableArray<CatalogueMessage>> _messages;

    private MessageCatalogue(Compilation compilation, INamedTypeSymbol entry)
    {
        _entry = entry;
        _messages = new(() =>
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Prepend(compilation.Assembly)
                .SelectMany(Entries)
                .OrderBy(static found => found.Name, StringComparer.Ordinal),
        ]);
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<CatalogueMessage> Messages => _messages.Value;

    /// <summary><see langword="null"/> for a type that is no message.</summary>
    public CatalogueMessage? Find(ITypeSymbol? type)
        => Messages.FirstOrDefault(message => SymbolEqualityComparer.Default.Equals(message.Type, type));

    /// <summary><see langword="null"/> for a project without the toolkit.</summary>
    public static MessageCatalogue? Of(Compilation compilation)
        => compilation.GetTypeByMetadataName(KnownTypes.NostrCatalogueEntry) is { } entry ? new MessageCatalogue(compilation, entry) : null;

    private IEnumerable<CatalogueMessage> Entries(IAssemblySymbol assembly)
        => assembly.GetAttributes()
            .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _entry))
            .Select(static attribute => CatalogueMessage.Of(attribute.ConstructorArguments))
            .OfType<CatalogueMessage>();
}
