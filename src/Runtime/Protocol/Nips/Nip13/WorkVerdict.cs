namespace NostrToolkit;

/// <summary>What <see cref="Nip13.Check"/> found.</summary>
public enum WorkVerdict
{
    /// <summary>The id is hard enough.</summary>
    Enough,

    /// <summary>The id has too few leading zero bits.</summary>
    TooLittle,

    /// <summary>The id is hard enough by luck: the miner set out for less.</summary>
    CommittedToLess,

    /// <summary>The id is hard enough, but no target says that it was meant to be.</summary>
    NotCommitted,
}
