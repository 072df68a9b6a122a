using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Generators.Parsing;

/// <summary>What a namespace is called, and which names in it differ in case only. Found once: type by type, 500 of them took 50 ms.</summary>
internal sealed class NamespaceNames
{
    private static readonly ConditionalWeakTable<INamespaceSymbol, NamespaceNames> Known = new();

    private readonly Dictionary<string, int> _types;
    private readonly Dictionary<string, int> _namespaces;

    private NamespaceNames(INamespaceSymbol space)
    {
        Spelling = space.IsGlobalNamespace ? "" : space.ToDisplayString();
        _types = NumberTwins(space.GetTypeMembers());
        _namespaces = NumberTwins(space.GetNamespaceMembers());
    }

    /// <summary>Its name as source code spells it; empty for the global one.</summary>
    public string Spelling { get; }

    public static NamespaceNames Of(INamespaceSymbol space) => Known.GetValue(space, static space => new NamespaceNames(space));

    /// <summary>
    /// Files are told apart without regard to case, types with it. So the file of a type whose name differs from another's only
    /// in case gets a number: <c>Acme.ping-1.g.cs</c> beside <c>Acme.PING.g.cs</c>. Nothing for the first of twins, and for almost all types.
    /// </summary>
    public static string TwinNumber(INamedTypeSymbol type)
    {
        var numbers = new List<int> { Number(Of(type.ContainingNamespace)._types, type.Name) };
        for (var space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
            numbers.Add(Number(Of(space.ContainingNamespace)._namespaces, space.Name));
        return numbers.All(static number => number == 0) ? "" : "-" + string.Join("-", numbers);
    }

    private static int Number(Dictionary<string, int> twins, string name) => twins.TryGetValue(name, out var number) ? number : 0;

    private static Dictionary<string, int> NumberTwins(IEnumerable<ISymbol> members)
        => members
            .Select(static member => member.Name)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static twins => twins.Skip(1).Any())
            .SelectMany(static twins => twins.OrderBy(static name => name, StringComparer.Ordinal).Select(static (name, number) => (name, number)))
            .ToDictionary(static twin => twin.name, static twin => twin.number, StringComparer.Ordinal);
}
