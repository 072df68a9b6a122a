using Microsoft.CodeAnalysis;

namespace NostrToolkit.Generators.Parsing;

/// <summary>
/// Files are told apart without regard to case, types with it. So the file of a type whose name differs from another's only
/// in case gets a number: <c>Acme.ping-1.g.cs</c> beside <c>Acme.PING.g.cs</c>.
/// </summary>
internal static class TwinNumber
{
    /// <summary>What comes after the name of the file: nothing for the first of twins, and for almost all types.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var numbers = new List<int> { Number(type, type.ContainingNamespace.GetTypeMembers()) };
        for (var space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
            numbers.Add(Number(space, space.ContainingNamespace.GetNamespaceMembers()));
        return numbers.All(static number => number == 0) ? "" : "-" + string.Join("-", numbers);
    }

    private static int Number(ISymbol symbol, IEnumerable<ISymbol> siblings)
        => siblings
            .Select(static sibling => sibling.Name)
            .Where(name => string.Equals(name, symbol.Name, StringComparison.OrdinalIgnoreCase))
            .Where(name => string.CompareOrdinal(name, symbol.Name) < 0)
            .Distinct()
            .Count();
}
