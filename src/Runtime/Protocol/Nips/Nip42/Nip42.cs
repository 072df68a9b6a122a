namespace NostrToolkit;

/// <summary>Authentication of clients (NIP-42): the event that answers a relay's challenge.</summary>
public static class Nip42
{
    /// <summary>The kind of an authentication event: 22242. Relays never send one on.</summary>
    public static Kind AuthenticationKind => ClientAuthentication.Kind;

    /// <summary>How far <c>created_at</c> may be from the relay's time: "within ~10 minutes".</summary>
    public static TimeSpan DefaultTolerance => TimeSpan.FromMinutes(10);

    /// <summary>The answer to a challenge, to be signed by the key that logs in.</summary>
    /// <param name="relay">The relay that sent the challenge.</param>
    /// <param name="challenge">Its latest challenge.</param>
    /// <param name="createdAt">The time now.</param>
    public static UnsignedEvent Create(RelayUrl relay, string challenge, UnixTime createdAt)
        => new ClientAuthentication { Relay = relay, Challenge = challenge }.ToEvent(createdAt);

    /// <summary>Checks an answer. The author of a <see cref="AuthenticationVerdict.Valid"/> one has logged in.</summary>
    /// <param name="answer">The event of an AUTH message: verified, since it proves nothing otherwise.</param>
    /// <param name="relay">The relay's own address. The host is compared, which a proxy does not change.</param>
    /// <param name="challenge">The latest challenge of this connection.</param>
    /// <param name="now">The relay's time.</param>
    /// <param name="tolerance">How far <c>created_at</c> may be from it, in whole seconds; <see cref="DefaultTolerance"/> if none is given.</param>
    /// <exception cref="ArgumentException">The challenge is empty: anybody could have answered it.</exception>
    public static AuthenticationVerdict Check(
        VerifiedEvent answer, RelayUrl relay, string challenge, UnixTime now, TimeSpan? tolerance = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(challenge);
        if (answer.Kind != AuthenticationKind) return AuthenticationVerdict.WrongKind;
        var away = Int128.Abs((Int128)answer.CreatedAt.Seconds - now.Seconds);
        if (away > (Int128)(tolerance ?? DefaultTolerance).TotalSeconds) return AuthenticationVerdict.WrongTime;
        if (answer.Tags.FirstValue("challenge"u8) is not { } given || given.ToString() != challenge) return AuthenticationVerdict.WrongChallenge;
        return answer.Tags.FirstValue("relay"u8) is { } address && RelayUrl.TryParse(address, out var url) && url.IsSameHost(relay)
            ? AuthenticationVerdict.Valid
            : AuthenticationVerdict.WrongRelay;
    }
}
