namespace NostrToolkit;

/// <summary>What a relay counted (NIP-45). Members that nobody knows are ignored.</summary>
/// <param name="Count">The number of events that match.</param>
/// <param name="Approximate">Whether the relay estimated it; missing means exact.</param>
/// <param name="Hll">A sketch of the authors, which can be merged with those of other relays.</param>
[NostrObject]
public readonly partial record struct CountResult(
    [Member("count")] EventCount Count,
    [Member("approximate"), Optional] bool? Approximate = null,
    [Member("hll"), Optional] HllRegisters? Hll = null);
