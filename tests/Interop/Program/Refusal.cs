namespace NostrToolkit.Tests.Interop;

/// <summary>How the relay program does not start.</summary>
internal static class Refusal
{
    /// <summary>Checks that it is one line on standard error and exit code 1, and returns the line.</summary>
    public static async Task<string> OfAsync(ProgramProcess program)
    {
        var end = await program.EndAsync();
        end.Output.ShouldBeEmpty();
        end.ExitCode.ShouldBe(1, end.Errors);
        return end.Errors.TrimEnd('\n').Split('\n').ShouldHaveSingleItem();
    }
}
