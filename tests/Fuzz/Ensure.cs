using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit.Fuzz;

/// <summary>What a target promises.</summary>
internal static class Ensure
{
    public static void That([DoesNotReturnIf(false)] bool isKept, string promise)
    {
        if (!isKept) throw new BrokenPromiseException(promise);
    }
}

/// <summary>A promise that an input broke.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception($"Broken promise: {promise}.");
