using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads the catalogue: messages of this project from their attribute, those of references from their assembly's.</summary>
internal static class CatalogueParser
{
    public static CatalogueEntry? ParseMessage(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
        => MessageParser.Parse(context, cancellationToken) is { } spec
            ? new CatalogueEntry(spec.Type.FullName, spec.Name, spec.Direction)
            : null;

    public static EquatableArray<CatalogueEntry> ParseReferences(Compilation compilation, CancellationToken cancellationToken)
    {
        var entries = new List<CatalogueEntry>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.AddRange(assembly.GetAttributes().Select(attribute => ParseEntry(attribute, compilation)).OfType<CatalogueEntry>());
        }
        return entries.ToEquatableArray();
    }

    // What is internal to its project is no message here: a dispatch could not name it.
    private static CatalogueEntry? ParseEntry(AttributeData attribute, Compilation compilation)
    {
        if (attribute.AttributeClass is not { Name: "NostrCatalogueEntryAttribute" } type) return null;
        if (type.ToDisplayString() != KnownNames.CatalogueEntry || attribute.ConstructorArguments.Length != 3) return null;
        var arguments = attribute.ConstructorArguments;
        return arguments[0].Value is ITypeSymbol message
            && compilation.IsSymbolAccessibleWithin(message, compilation.Assembly)
            && arguments[1].Value is string name
            && TypeParser.DirectionOf(arguments[2]) is { } direction
                ? new CatalogueEntry(TypeParser.NameOf(message), name, direction)
                : null;
    }
}
