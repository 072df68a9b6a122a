using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A message that no handler got: its name is unknown, or its text could not be read. A view, like all messages.</summary>
/// <param name="Text">The whole message.</param>
/// <param name="Name">The name if a handler exists for it; otherwise <see langword="null"/>.</param>
/// <param name="Error">What was wrong and at which byte.</param>
public readonly record struct UnreadableMessage(ReadOnlyMemory<byte> Text, string? Name, ReadError Error);
