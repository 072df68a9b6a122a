using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>How a type of buffer is asked for its size, and emptied.</summary>
internal static class BufferMembers
{
    /// <summary>Such as <c>Capacity</c>; <see langword="null"/> for a type that does not tell.</summary>
    public static string? Capacity(ITypeSymbol type)
    {
        if (type.Name == "StringWriter") return "GetStringBuilder().Capacity";
        if (Members(type, "Capacity").Any(static member => member is IPropertySymbol)) return "Capacity";
        return Members(type, "EnsureCapacity").Any(static member => member is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Int32 })
            ? "EnsureCapacity(0)"
            : null;
    }

    /// <summary>Such as <c>Clear()</c>; <see langword="null"/> for a type that cannot be emptied.</summary>
    public static string? Reset(ITypeSymbol type)
    {
        if (type.Name == "StringWriter") return "GetStringBuilder().Clear()";
        if (Members(type, "SetLength").Any()) return "SetLength(0)";
        return new[] { "ResetWrittenCount", "Clear", "Reset" }
            .Where(name => Members(type, name).Any(static member => member is IMethodSymbol { Parameters.IsEmpty: true }))
            .Select(static name => $"{name}()")
            .FirstOrDefault();
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
            foreach (var member in current.GetMembers(name))
                if (member.DeclaredAccessibility == Accessibility.Public) yield return member;
    }
}
