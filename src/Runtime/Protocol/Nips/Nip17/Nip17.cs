namespace NostrToolkit;

/// <summary>NIP-17: private messages, wrapped (NIP-59) for each member of a room and for their author.</summary>
public static partial class Nip17
{
    /// <summary>The kind of a <see cref="ChatMessage"/>.</summary>
    public static Kind ChatMessageKind => 14;

    /// <summary>The kind of a <see cref="FileMessage"/>.</summary>
    public static Kind FileMessageKind => 15;

    /// <summary>The kind of the list of relays where somebody reads private messages.</summary>
    public static Kind RelayListKind => 10050;

    /// <summary>
    /// The relays of a kind 10050, as they are written there: the only ones to which its author's messages are published. None: its author is not
    /// ready for any, and nobody tries.
    /// </summary>
    /// <returns>The addresses in their order; empty also for an event of another kind.</returns>
    public static IReadOnlyList<string> ReadRelays(VerifiedEvent list) => list.Kind == RelayListKind ? list.Tags.Texts("relay"u8) : [];
}
