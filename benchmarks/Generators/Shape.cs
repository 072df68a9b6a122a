namespace NostrToolkit.Benchmarks.Generation;

/// <summary>One type of a project, before it is spelled for a generator.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Verb">The first element of a message; null: an object.</param>
/// <param name="Fields">Elements or members.</param>
internal sealed record Shape(string Name, string? Verb, IReadOnlyList<Field> Fields);

/// <summary>One element or member.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Ours">Its type with our runtime.</param>
/// <param name="Peer">The type that a user of System.Text.Json gives it.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record Field(string Name, string Ours, string Peer, bool IsOptional)
{
    /// <summary>The name of a member on the wire.</summary>
    public string WireName => string.Concat(Name.Select(static (letter, index)
        => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
