using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Finding;

/// <summary>How source code may spell an attribute: with and without its suffix, or by an alias. What it really is, the compiler says.</summary>
internal sealed class AttributeNames
{
    private const string Suffix = "Attribute";

    private readonly string _name;
    private readonly ImmutableHashSet<string> _everywhere;

    public AttributeNames(string metadataName, IEnumerable<Outline> files)
    {
        _name = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        _everywhere = Names(files.SelectMany(static file => file.Aliases).Where(static alias => alias.IsGlobal).ToList());
    }

    public bool MayBeOn(TypeDeclarationSyntax type, Outline file)
    {
        var names = file.Aliases.Count == 0 ? _everywhere : _everywhere.Union(Names(file.Aliases));
        foreach (var list in type.AttributeLists)
            foreach (var attribute in list.Attributes)
                if (names.Contains(Outline.SimpleName(attribute.Name))) return true;
        return false;
    }

    // An alias may name an alias; few have any.
    private ImmutableHashSet<string> Names(IReadOnlyList<Alias> aliases)
    {
        var names = ImmutableHashSet.Create(StringComparer.Ordinal, _name, _name.EndsWith(Suffix, StringComparison.Ordinal) ? _name.Substring(0, _name.Length - Suffix.Length) : _name);
        while (aliases.Where(alias => names.Contains(alias.Target)).SelectMany(static alias => alias.Spellings).Except(names).ToList() is { Count: > 0 } more)
            names = names.Union(more);
        return names;
    }
}

/// <summary>A <c>using Name = Target;</c>.</summary>
/// <param name="Name">The new name.</param>
/// <param name="Target">The last part of what it stands for.</param>
/// <param name="IsGlobal">Whether it holds in all files.</param>
internal sealed record Alias(string Name, string Target, bool IsGlobal)
{
    private const string Suffix = "Attribute";

    /// <summary>An alias <c>XAttribute</c> is also written <c>X</c>.</summary>
    public IEnumerable<string> Spellings
        => Name.EndsWith(Suffix, StringComparison.Ordinal) ? [Name, Name.Substring(0, Name.Length - Suffix.Length)] : [Name];
}
