namespace NostrToolkit.Tests.Interop;

/// <summary>The sample of a filter with a member that NIP-01 does not have.</summary>
public sealed class ExtendedFilterTests
{
    [Fact]
    public async Task A_filter_of_a_users_project_is_read_matched_written_and_never_wider()
    {
        using var sample = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.ExtendedFilter"), []);
        var end = await sample.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.ReplaceLineEndings("\n").ShouldBe("""
            meme cat black       matches
            cat white            does not match
            meme cat             does not match
            white cat meme dog   matches
            ["COUNT","how many",{"kinds":[1],"&t":["meme","cat"],"#t":["black","white"]}]
            refused: !t: unknown member (byte 20)

            """.ReplaceLineEndings("\n"));
    }
}
