namespace NostrToolkit;

/// <summary>A <c>nostr:</c> URI in a text (NIP-27).</summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Length">How long it is, the scheme included.</param>
/// <param name="Entity">What it stands for.</param>
public readonly record struct ContentReference(int Start, int Length, NostrEntity Entity);
