namespace NostrToolkit;

/// <summary>What a relay costs (NIP-11, "Pay-to-Relay").</summary>
public sealed record RelayFees
{
    /// <summary>Once, to be let in.</summary>
    public IReadOnlyList<RelayFee>? Admission { get; init; }

    /// <summary>Again and again.</summary>
    public IReadOnlyList<RelayFee>? Subscription { get; init; }

    /// <summary>For each event.</summary>
    public IReadOnlyList<RelayFee>? Publication { get; init; }
}

/// <summary>One price of a relay.</summary>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">Of what, such as <c>msats</c>.</param>
public sealed record RelayFee(long Amount, string Unit)
{
    /// <summary>How long it lasts, in seconds; null: not limited.</summary>
    public long? Period { get; init; }

    /// <summary>What it is to be paid for; null: all kinds.</summary>
    public IReadOnlyList<Kind>? Kinds { get; init; }
}
