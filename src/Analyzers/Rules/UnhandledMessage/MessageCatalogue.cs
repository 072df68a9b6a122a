using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>All messages that a project can see: its own by their attribute, those of references by their assembly's.</summary>
internal sealed class MessageCatalogue
{
    private readonly INamedTypeSymbol _message;
    private readonly INamedTypeSymbol _entry;

    // Most projects have no handler, so nobody asks.
    private readonly Lazy<ImmutableArray<CatalogueMessage>> _messages;

    private MessageCatalogue(Compilation compilation, INamedTypeSymbol message, INamedTypeSymbol entry)
    {
        _message = message;
        _entry = entry;
        _messages = new(() =>
        [
            .. Own(compilation.Assembly.GlobalNamespace)
                .Concat(Referenced(compilation))
                .OrderBy(static found => found.Name, StringComparer.Ordinal),
        ]);
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<CatalogueMessage> Messages => _messages.Value;

    /// <summary><see langword="null"/> for a project without the toolkit.</summary>
    public static MessageCatalogue? Of(Compilation compilation)
        => compilation.GetTypeByMetadataName(KnownTypes.NostrMessage) is { } message
            && compilation.GetTypeByMetadataName(KnownTypes.NostrCatalogueEntry) is { } entry
                ? new MessageCatalogue(compilation, message, entry)
                : null;

    private IEnumerable<CatalogueMessage> Own(INamespaceSymbol @namespace)
        => @namespace.GetNamespaceMembers().SelectMany(Own).Concat(@namespace.GetTypeMembers()
            .Where(static type => type is { TypeKind: TypeKind.Struct, IsRecord: true })
            .SelectMany(type => type.GetAttributes()
                .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _message))
                .Select(attribute => CatalogueMessage.Of(type, attribute.ConstructorArguments)))
            .OfType<CatalogueMessage>());

    private IEnumerable<CatalogueMessage> Referenced(Compilation compilation)
        => compilation.SourceModule.ReferencedAssemblySymbols
            .SelectMany(static assembly => assembly.GetAttributes())
            .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _entry))
            .Select(static attribute => attribute.ConstructorArguments)
            .Where(static arguments => arguments.Length == 3)
            .Select(static arguments => CatalogueMessage.Of(arguments[0].Value as INamedTypeSymbol, arguments.RemoveAt(0)))
            .OfType<CatalogueMessage>();
}
