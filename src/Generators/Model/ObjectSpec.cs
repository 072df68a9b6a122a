using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[NostrObject]</c>.</summary>
/// <param name="Type">The record struct.</param>
/// <param name="RejectsUnknown">Whether a member that no parameter names is an error.</param>
/// <param name="Parameters">The positional parameters, in order.</param>
/// <param name="IsPlain">Whether its only fields are those of its parameters.</param>
internal sealed record ObjectSpec(TypeSpec Type, bool RejectsUnknown, EquatableArray<ParameterSpec> Parameters, bool IsPlain);
