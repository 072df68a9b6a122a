namespace NostrToolkit.Generators.Model;

/// <summary>One positional parameter of a <c>[NostrObject]</c>.</summary>
/// <param name="Value">The property.</param>
/// <param name="Role">What it receives.</param>
/// <param name="WireName">The member's name, or the prefix of the names it gathers; empty for the source text.</param>
internal sealed record ParameterSpec(ValueSpec Value, ParameterRole Role, string WireName);
