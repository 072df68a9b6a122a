namespace NostrToolkit.Relay;

/// <summary>Where only one event can stand: newer versions replace older ones (NIP-01).</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Kind">Replaceable or addressable.</param>
/// <param name="Identifier">The decoded value of an addressable event's first <c>d</c> tag; otherwise empty.</param>
internal readonly record struct EventAddress(PublicKey Author, Kind Kind, string Identifier)
{
    /// <summary>The event's address; null if it is of a kind that nothing replaces.</summary>
    public static EventAddress? Of(VerifiedEvent @event)
        => Address.TryOf(@event.View, out var address) ? new EventAddress(address.Author, address.Kind, address.Identifier.ToString()) : null;
}
