namespace NostrToolkit.Fuzz.Tests;

/// <summary>The loop finds what is there to be found.</summary>
public sealed class PlantedBugTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fuzz").FullName;
    private readonly StringWriter _output = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, "no input says so")]
    [InlineData(2, "an input says so")]
    public void A_bug_is_found_saved_and_can_be_replayed(int bug, string reason)
    {
        Run((PlantedBug)bug, new Campaign { Executions = 5_000_000 }).ShouldBe(1);

        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        _output.ToString().ShouldContain(reason);
        _output.ToString().ShouldContain($"-- replay planted {file}");
        Replay((PlantedBug)bug, file).ShouldBe(1);
        Replay(PlantedBug.None, file).ShouldBe(0);
    }

    [Fact]
    public void A_hang_is_a_bug()
    {
        // The guard is the same for ten seconds.
        var campaign = new Campaign { Executions = 5_000_000, MaxExecutionTime = TimeSpan.FromSeconds(1) };
        Run(PlantedBug.Hang, campaign).ShouldBe(1);
        _output.ToString().ShouldContain("still running after");
        File.ReadAllBytes(Directory.GetFiles(_folder).ShouldHaveSingleItem())[..3].ShouldBe("BUG"u8.ToArray());
    }

    [Fact]
    public void Without_a_bug_there_is_a_table()
    {
        Run(PlantedBug.None, new Campaign { Executions = 100_000, Threads = 2 }).ShouldBe(0);
        var lines = _output.ToString().Split(Environment.NewLine);
        lines[0].ShouldBe("target\texecutions\texecutions/s\tdistinct outcomes");
        lines[1].Split('\t').ShouldSatisfyAllConditions(
            static cells => cells[0].ShouldBe("planted"),
            static cells => cells[1].ShouldBe("100000"),
            static cells => cells[3].ShouldBe("4"));
        lines[2].ShouldStartWith("total\t100000\t");
    }

    [Fact]
    public void The_same_seed_gives_the_same_inputs()
    {
        var (first, second) = (new Recorder(), new Recorder());
        foreach (var recorder in new[] { first, second }) new FuzzLoop(recorder, seed: 7).Run(10_000, TimeSpan.MaxValue);
        first.Signature.ShouldBe(second.Signature);
        var other = new Recorder();
        new FuzzLoop(other, seed: 8).Run(10_000, TimeSpan.MaxValue);
        other.Signature.ShouldNotBe(first.Signature);
    }

    private int Run(PlantedBug bug, Campaign campaign) => FuzzRun.Run([() => new PlantedTarget(bug)], campaign, _folder, _output);

    private int Replay(PlantedBug bug, string file) => FuzzRun.Replay(new PlantedTarget(bug), File.ReadAllBytes(file), _output);

    private sealed class Recorder : IFuzzTarget
    {
        private Outcome _all;

        public string Name => "recorder";

        public IEnumerable<byte[]> Seeds => [[.. "a seed"u8]];

        public ulong Signature => _all.Signature;

        public Outcome Run(ReadOnlySpan<byte> input)
        {
            foreach (var b in input) _all.Add(b);
            var outcome = new Outcome();
            outcome.AddSize(input.Length);
            return outcome;
        }
    }
}
