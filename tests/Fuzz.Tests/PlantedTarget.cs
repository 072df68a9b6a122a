namespace NostrToolkit.Fuzz.Tests;

/// <summary>A target with a bug of choice, behind three doors of which each gives another outcome.</summary>
internal sealed class PlantedTarget(PlantedBug bug) : IFuzzTarget
{
    public string Name => "planted";

    public IEnumerable<byte[]> Seeds => [[.. "a seed"u8]];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var outcome = new Outcome();
        var doors = 0;
        while (doors < 3 && doors < input.Length && input[doors] == "BUG"[doors]) doors++;
        outcome.Add(doors);
        if (doors < 3) return outcome;

        if (bug == PlantedBug.Hang) Thread.Sleep(Timeout.Infinite);
        Ensure.That(bug != PlantedBug.BrokenPromise, "no input says so");
        return bug == PlantedBug.Exception ? throw new InvalidOperationException("an input says so") : outcome;
    }
}

internal enum PlantedBug
{
    None,
    BrokenPromise,
    Exception,
    Hang,
}
