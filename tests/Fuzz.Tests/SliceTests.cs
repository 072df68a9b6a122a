namespace NostrToolkit.Fuzz.Tests;

/// <summary>A million executions of each layer on every run, the same ones each time. eng/fuzz.sh runs as many more as there is time for.</summary>
public sealed class SliceTests
{
    private const int Least = 2_000_000;

    // Shares of the two million, by what an execution costs: of the first one, the slow oracles of the last four make most of it.
    private static readonly Dictionary<string, int> Shares = new()
    {
        ["frame-header"] = 270_000,
        ["utf8"] = 200_000,
        ["close"] = 200_000,
        ["bech32"] = 100_000,
        ["payload"] = 20_000,
        ["extensions"] = 90_000,
        ["upgrade-response"] = 70_000,
        ["reader"] = 40_000,
        ["upgrade-request"] = 40_000,
        ["negentropy"] = 30_000,
        ["messages"] = 20_000,
        ["inflate"] = 20_000,
        ["platform"] = 15_000,
        ["splice"] = 5_000,
        ["event"] = 450_000,
        ["req"] = 300_000,
        ["catalogue"] = 200_000,
        ["event-id"] = 50_000,
        ["http-auth"] = 50_000,
    };

    public static TheoryData<string> Names => [.. FuzzTargets.Names];

    [Theory, MemberData(nameof(Names))]
    public void No_input_breaks_a_promise(string name)
    {
        var result = new Campaign { Executions = Shares[name], Seed = 20261124 }.Run(FuzzTargets.Find(name)!);
        result.Failure.ShouldBeNull();
        result.Executions.ShouldBeGreaterThanOrEqualTo(Shares[name]);
        result.Outcomes.ShouldBeGreaterThan(5, "inputs that all come to the same test nothing");
    }

    [Fact]
    public void The_shares_are_two_million_or_more() => Shares.Values.Sum().ShouldBeGreaterThanOrEqualTo(Least);
}
