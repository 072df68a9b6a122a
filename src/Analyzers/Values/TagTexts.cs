using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Values;

/// <summary>The tags of an event in the making, where they are written out.</summary>
internal static class TagTexts
{
    /// <summary>The strings of each tag that is written out in a list that is.</summary>
    public static IEnumerable<ImmutableArray<IOperation>> Of(IOperation tags)
        => (ListElements.Of(tags) ?? []).Select(static tag => ListElements.Of(tag)).OfType<ImmutableArray<IOperation>>();

    /// <summary>The names of all tags; <see langword="null"/> if there may be others.</summary>
    public static ImmutableArray<string>? NamesOf(IOperation tags)
    {
        if (ListElements.Of(tags) is not { } list) return null;
        var names = ImmutableArray.CreateBuilder<string>(list.Length);
        foreach (var tag in list)
        {
            if (ListElements.Of(tag) is not [var first, ..] || Constants.TextOf(first) is not { } name) return null;
            names.Add(name);
        }
        return names.ToImmutable();
    }
}
