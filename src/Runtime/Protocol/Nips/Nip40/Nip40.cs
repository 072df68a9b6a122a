namespace NostrToolkit;

/// <summary>Expiration (NIP-40): the time from which relays neither accept nor send an event.</summary>
public static class Nip40
{
    /// <summary>The tag that makes an event expire.</summary>
    public static IReadOnlyList<string> Expiration(UnixTime time) => ["expiration", time.ToString()];

    /// <summary>
    /// The time of the first <c>expiration</c> tag that has one: seconds as <c>created_at</c> has them, without sign, fraction or
    /// leading zeros. Allocates nothing.
    /// </summary>
    /// <returns><see langword="false"/> if the event does not expire; a tag that cannot be read is ignored.</returns>
    public static bool TryGetExpiration(in EventView view, out UnixTime time)
    {
        Span<byte> buffer = stackalloc byte[DecimalDigits.MaxLength];
        foreach (var tag in view.Tags)
        {
            if (!tag.Name.TextEquals("expiration"u8)) continue;
            if (!DecodedText.TryDecode(tag.Value, buffer, out var digits) || !DecimalDigits.TryParse(digits, out var seconds)) continue;
            time = new UnixTime(seconds);
            return true;
        }
        time = default;
        return false;
    }

    /// <summary>Whether an event has expired: its time has come, or is over. How long an ephemeral event is kept does not depend on it.</summary>
    public static bool IsExpired(in EventView view, UnixTime now) => TryGetExpiration(view, out var time) && time.Seconds <= now.Seconds;
}
