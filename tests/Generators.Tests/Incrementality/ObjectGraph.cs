using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Generators.Tests;

/// <summary>Everything that a value holds on to, found by reflection.</summary>
internal static class ObjectGraph
{
    // Each of them keeps a whole compilation alive, or is never equal after an edit.
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData),
        typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
    ];

    private const BindingFlags AllFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Paths such as <c>Elements[0].Type</c> to values that no step may hold.</summary>
    public static IEnumerable<string> ForbiddenPaths(object root, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<(object Value, string Path)>([(root, path)]);
        while (rest.TryPop(out var next))
        {
            if (!seen.Add(next.Value)) continue;
            if (Forbidden.FirstOrDefault(type => type.IsInstanceOfType(next.Value)) is { } forbidden)
                yield return $"{next.Path} is a {forbidden.Name}";
            else
                foreach (var child in Children(next.Value, next.Path)) rest.Push(child);
        }
    }

    private static IEnumerable<(object Value, string Path)> Children(object value, string path)
    {
        if (value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is string or Type) return [];
        if (value is Array items) return Present(((IEnumerable)items).Cast<object?>().Select((item, index) => (item, $"{path}[{index}]")));
        return Present(Fields(value.GetType()).Select(field => (field.GetValue(value), $"{path}.{NameOf(field)}")));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
        => type is null ? [] : type.GetFields(AllFields).Concat(Fields(type.BaseType));

    private static IEnumerable<(object Value, string Path)> Present(IEnumerable<(object? Value, string Path)> values)
        => values.Where(static pair => pair.Value is not null).Select(static pair => (pair.Value!, pair.Path));

    // The compiler calls the field of a property <Name>k__BackingField.
    private static string NameOf(FieldInfo field) => field.Name.Split('<', '>') is [_, { Length: > 0 } property, ..] ? property : field.Name;
}
