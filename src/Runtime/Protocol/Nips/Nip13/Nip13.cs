namespace NostrToolkit;

/// <summary>Proof of work (NIP-13): ids that start with zero bits, which only trying gives.</summary>
public static partial class Nip13
{
    /// <summary>The difficulty of an id: its leading zero bits.</summary>
    /// <returns>0 to 256.</returns>
    public static int DifficultyOf(EventId id)
    {
        var bytes = id.Bytes;
        return LeadingZeros.Count(bytes);
    }

    /// <summary>
    /// The difficulty that the miner set out for, from the first <c>nonce</c> tag: a number from 0 to 256. Allocates nothing.
    /// </summary>
    /// <returns><see langword="false"/> if there is none, or none that can be read.</returns>
    public static bool TryGetCommitment(in EventView view, out int target)
    {
        target = 0;
        Span<byte> buffer = stackalloc byte[3];
        foreach (var tag in view.Tags)
        {
            if (!tag.Name.TextEquals("nonce"u8)) continue;
            if (tag.Count < 3 || !DecodedText.TryDecode(tag[2], buffer, out var digits)) return false;
            if (!DecimalDigits.TryParse(digits, out var number) || number > 256) return false;
            target = (int)number;
            return true;
        }
        return false;
    }

    /// <summary>Whether there is enough work in an event, and was meant to be. Allocates nothing.</summary>
    /// <param name="view">The event. Its id is taken as it is: verified events have a right one.</param>
    /// <param name="minimum">The leading zero bits asked for; 0 asks for nothing, nor for a commitment.</param>
    /// <param name="requiresCommitment">Whether an event without a target is refused, which clients may do.</param>
    public static WorkVerdict Check(in EventView view, int minimum, bool requiresCommitment = false)
    {
        if (minimum <= 0) return WorkVerdict.Enough;
        if (DifficultyOf(view.Id) < minimum) return WorkVerdict.TooLittle;
        if (!TryGetCommitment(view, out var target)) return requiresCommitment ? WorkVerdict.NotCommitted : WorkVerdict.Enough;
        return target < minimum ? WorkVerdict.CommittedToLess : WorkVerdict.Enough;
    }
}
