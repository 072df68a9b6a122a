using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[NostrMessage]</c>.</summary>
/// <param name="Type">The record struct.</param>
/// <param name="Name">The first element of the array.</param>
/// <param name="Direction">Who it is for: a member of the runtime's enumeration.</param>
/// <param name="Elements">The elements after the name, in order.</param>
/// <param name="IsPlain">Whether its only fields are those of its elements.</param>
internal sealed record MessageSpec(TypeSpec Type, string Name, string Direction, EquatableArray<ValueSpec> Elements, bool IsPlain);
