using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Where a writer is reached: a variable, a parameter, <c>this</c> or a static member, and members from there on.</summary>
/// <param name="Root">A local, a parameter or a static member; <see langword="null"/> for <c>this</c>.</param>
/// <param name="Members">Fields and properties, the outermost first.</param>
internal sealed record WriterPath(ISymbol? Root, ImmutableArray<ISymbol> Members)
{
    public static readonly WriterPath This = new(null, []);

    /// <summary>What a message calls it: the name of its last part.</summary>
    public string Name => Members.IsEmpty ? Root?.Name ?? "this" : Members[Members.Length - 1].Name;

    /// <summary>Whether all methods of an object reach it alike.</summary>
    public bool IsShared => Root is null or IFieldSymbol or IPropertySymbol;

    public static WriterPath Of(IParameterSymbol parameter) => IsPrimary(parameter) ? This.Then(parameter) : new WriterPath(parameter, []);

    // "class Chat(WebSocket socket)": the parameter is a field in all but name.
    private static bool IsPrimary(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    public WriterPath Then(ISymbol member) => this with { Members = Members.Add(member.OriginalDefinition) };

    public WriterPath Then(ImmutableArray<ISymbol> members) => members.IsEmpty ? this : this with { Members = Members.AddRange(members) };

    /// <summary>Whether another object may be meant after an assignment to a symbol.</summary>
    public bool GoesThrough(ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals(Root, symbol) || Members.Contains(symbol.OriginalDefinition, SymbolEqualityComparer.Default);

    public bool Equals(WriterPath? other)
        => other is not null
            && SymbolEqualityComparer.Default.Equals(Root, other.Root)
            && Members.SequenceEqual(other.Members, SymbolEqualityComparer.Default);

    public override int GetHashCode()
    {
        var hash = SymbolEqualityComparer.Default.GetHashCode(Root);
        foreach (var member in Members) hash = unchecked((hash * 31) + SymbolEqualityComparer.Default.GetHashCode(member));
        return hash;
    }
}
