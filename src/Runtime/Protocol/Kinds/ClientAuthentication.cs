namespace NostrToolkit;

/// <summary>The answer to a relay's challenge (NIP-42).</summary>
/// <remarks>Whether it is right, <see cref="Nip42.Check"/> says.</remarks>
[NostrKind(22242)]
public sealed partial record ClientAuthentication
{
    /// <summary>The relay.</summary>
    [Tag("relay")] public required RelayUrl Relay { get; init; }

    /// <summary>Its latest challenge.</summary>
    [Tag("challenge")] public required string Challenge { get; init; }
}
