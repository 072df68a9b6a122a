using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads the catalogue: messages of this project from their attribute, those of references from their assembly's.</summary>
internal static class CatalogueParser
{
    // An assembly stays the same object while its project's references do.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Entries> Known = new();

    public static CatalogueEntry? ParseMessage(AnnotatedType message, CancellationToken cancellationToken)
        => MessageParser.Parse(message, cancellationToken) is { } spec
            ? new CatalogueEntry(spec.Type.FullName, spec.Name, spec.Direction)
            : null;

    public static EquatableArray<CatalogueEntry> ParseReferences(Compilation compilation, CancellationToken cancellationToken)
    {
        // Whoever has entries refers to who declares their attribute, which spares reading the attributes of the platform's 160 assemblies.
        var homes = compilation.GetTypesByMetadataName(KnownNames.CatalogueEntry).Select(static type => type.ContainingAssembly).ToImmutableArray();
        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (homes.Any(home => MayHaveEntries(assembly, home)))
                entries.AddRange(Known.GetValue(assembly, static assembly => new Entries(assembly)).AccessibleIn(compilation));
        }
        return new EquatableArray<CatalogueEntry>(entries.ToImmutable());
    }

    private static bool MayHaveEntries(IAssemblySymbol assembly, IAssemblySymbol home)
        => SymbolEqualityComparer.Default.Equals(assembly, home)
            || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == home.Name));

    // One for each attribute of an assembly. They hold the message's type, which lives as long as the assembly that they are kept for.
    private sealed class Entries(IAssemblySymbol assembly)
    {
        private readonly ImmutableArray<(ITypeSymbol Message, CatalogueEntry Entry)> _items =
            [.. assembly.GetAttributes().Select(Parse).OfType<(ITypeSymbol, CatalogueEntry)>()];

        // What is internal to its project is no message elsewhere: a dispatch could not name it.
        public IEnumerable<CatalogueEntry> AccessibleIn(Compilation compilation)
            => _items.Where(item => compilation.IsSymbolAccessibleWithin(item.Message, compilation.Assembly)).Select(static item => item.Entry);

        private static (ITypeSymbol, CatalogueEntry)? Parse(AttributeData attribute)
        {
            if (!attribute.AttributeClass.Is(KnownNames.CatalogueEntry) || attribute.ConstructorArguments.Length != 3) return null;
            var arguments = attribute.ConstructorArguments;
            return arguments[0].Value is ITypeSymbol message
                && arguments[1].Value is string name
                && TypeParser.DirectionOf(arguments[2]) is { } direction
                    ? (message, new CatalogueEntry(TypeParser.NameOf(message), name, direction))
                    : null;
        }
    }
}
