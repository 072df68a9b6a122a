using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>What a buffer's own methods do to it.</summary>
internal static class BufferMethods
{
    /// <summary>What is known of a buffer behind a call of one of its methods.</summary>
    public static Care After(IMethodSymbol method, bool isOfPlatform, Care care)
    {
        var name = method.Name;
        if (name.StartsWith("Trim", StringComparison.Ordinal) || name.StartsWith("Shrink", StringComparison.Ordinal)) return care | Care.Bounded;
        if (IsEmptying(name))
        {
            care |= Care.Emptied;
            // A buffer of one's own may do both: "Reset(maxCapacity)".
            if (!isOfPlatform && (!SourceMethods.IsKnown(method) || SourceMethods.LooksAtCapacity(method))) care |= Care.Bounded;
            return care;
        }
        if (!isOfPlatform && SourceMethods.LooksAtCapacity(method) && method.ReturnsVoid && method.Parameters.Length == 0) care |= Care.Bounded;
        return (care & Care.Fresh) != 0 ? care & ~(Care.Fresh | Care.Bounded) : care;
    }

    private static bool IsEmptying(string name)
        => name is "SetLength" or "Seek" or "TryReset" or "Dequeue" or "TryDequeue" or "Pop" or "TryPop"
            || name.StartsWith("Clear", StringComparison.Ordinal) || name.StartsWith("Reset", StringComparison.Ordinal)
            || name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("Init", StringComparison.Ordinal);
}
