using System.Globalization;

namespace NostrToolkit.Fuzz;

/// <summary>What became of one target.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Executions">How many inputs were run.</param>
/// <param name="Elapsed">In what time.</param>
/// <param name="Outcomes">How many different outcomes there were.</param>
/// <param name="Failure">The input that broke a promise; null: none did.</param>
internal sealed record CampaignResult(string Target, long Executions, TimeSpan Elapsed, int Outcomes, FuzzFailure? Failure)
{
    public const string Heading = "target\texecutions\texecutions/s\tdistinct outcomes";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Target}\t{Executions}\t{Executions / Elapsed.TotalSeconds:F0}\t{Outcomes}");

    /// <summary>All targets in one line.</summary>
    public static CampaignResult Total(IReadOnlyCollection<CampaignResult> results) => new(
        "total",
        results.Sum(static result => result.Executions),
        TimeSpan.FromTicks(results.Sum(static result => result.Elapsed.Ticks)),
        results.Sum(static result => result.Outcomes),
        Failure: null);
}
