using System.Collections.Immutable;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>All messages that a project can see.</summary>
internal static class Catalogue
{
    /// <summary>Puts the project's own messages and those of its references in one order.</summary>
    public static EquatableArray<CatalogueEntry> Join(ImmutableArray<CatalogueEntry> own, EquatableArray<CatalogueEntry> referenced)
        => own
            .Concat(referenced)
            .OrderBy(static entry => entry.Type, StringComparer.Ordinal)
            .ToEquatableArray();
}
