namespace NostrToolkit.Analyzers;

/// <summary>Why no dispatch calls a method.</summary>
/// <param name="Reason">The end of a sentence: "it returns 'int', ...".</param>
/// <param name="Repair">What would mend it; <see langword="null"/> if a person must.</param>
/// <param name="Parameter">The number of the parameter to mend.</param>
internal sealed record MethodFault(string Reason, string? Repair = null, int Parameter = -1);

/// <summary>What the fix can do, as a diagnostic's property.</summary>
internal static class Repairs
{
    public const string Result = nameof(Result);
    public const string RefKind = nameof(RefKind);
    public const string Parameter = nameof(Parameter);
}
