namespace NostrToolkit.Fuzz;

/// <summary>A campaign for each target, the table of their figures, and the file of the first failure.</summary>
internal static class FuzzRun
{
    /// <summary>Returns the exit code: 0, or 1 after a failure, which ends the run.</summary>
    public static int Run(IEnumerable<Func<IFuzzTarget>> targets, Campaign campaign, string failures, TextWriter output)
    {
        var results = new List<CampaignResult>();
        foreach (var target in targets)
        {
            var result = campaign.Run(target);
            results.Add(result);
            campaign.Progress.WriteLine(result);
            if (result.Failure is null) continue;
            Tell(result.Failure, failures, output);
            return 1;
        }
        output.WriteLine(CampaignResult.Heading);
        foreach (var result in results) output.WriteLine(result);
        output.WriteLine(CampaignResult.Total(results));
        return 0;
    }

    /// <summary>Runs one input and says what became of it.</summary>
    public static int Replay(IFuzzTarget target, ReadOnlySpan<byte> input, TextWriter output)
    {
        var failure = FuzzLoop.Replay(target, input, out var outcome);
        output.WriteLine(failure is null ? $"{target.Name}: every promise kept, outcome {outcome.Signature:X16}" : failure.Reason);
        return failure is null ? 0 : 1;
    }

    private static void Tell(FuzzFailure failure, string folder, TextWriter output)
    {
        var file = failure.Save(folder);
        output.WriteLine($"{failure.Target} FAILED: {failure.Reason}");
        output.WriteLine($"The input is in {file}; to run it again:");
        output.WriteLine($"dotnet run -c Release --project tests/Fuzz -- replay {failure.Target} {file}");
    }
}
