namespace NostrToolkit;

/// <summary>How mining goes.</summary>
/// <param name="Hashes">The number of ids tried so far, about.</param>
/// <param name="HashesPerSecond">The number of ids tried in a second, on average since the start.</param>
/// <param name="BestDifficulty">The most leading zero bits seen.</param>
public readonly record struct MiningProgress(long Hashes, double HashesPerSecond, int BestDifficulty);
