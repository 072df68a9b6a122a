using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[NostrMatcher]</c>.</summary>
/// <param name="Type">The class.</param>
/// <param name="Filter">The filter that it compiles, fully qualified.</param>
/// <param name="Constraints">What the filter's members ask of an event, in order; those that ask nothing left out.</param>
internal sealed record MatcherSpec(TypeSpec Type, string Filter, EquatableArray<ConstraintSpec> Constraints);

/// <summary>What one member of a filter asks of an event.</summary>
/// <param name="Name">The filter's property, and the matcher's.</param>
/// <param name="Constraint">A member of the runtime's enumeration.</param>
/// <param name="IsOptional">Whether the property may be <see langword="null"/>, and then asks nothing.</param>
internal sealed record ConstraintSpec(string Name, ConstraintKind Constraint, bool IsOptional);
