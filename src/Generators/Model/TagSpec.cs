using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[NostrTag]</c>.</summary>
/// <param name="Type">The record.</param>
/// <param name="Elements">The strings after the name, in order.</param>
/// <param name="Equality">What its equality looks at; empty where that of records will do, or the user's own.</param>
internal sealed record TagSpec(TypeSpec Type, EquatableArray<TagElementSpec> Elements, EquatableArray<EqualitySpec> Equality);

/// <summary>One string of a tag, or all that are left.</summary>
/// <param name="Name">The property.</param>
/// <param name="Occurrence">How many there are.</param>
/// <param name="Text">How one of them is read and written.</param>
/// <param name="IsLenient">Whether what cannot be read is as if it were missing.</param>
internal sealed record TagElementSpec(string Name, Occurrence Occurrence, TextSpec Text, bool IsLenient)
{
    /// <summary>The property as source code spells it.</summary>
    public string Property => Identifier.Escape(Name);
}
