namespace NostrToolkit.Tests.Interop;

/// <summary>The sample of a verb that no NIP knows.</summary>
public sealed class CustomVerbTests
{
    [Fact]
    public async Task A_verb_of_a_users_project_is_sent_handled_and_answered()
    {
        using var sample = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.CustomVerb"), []);
        var end = await sample.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.ReplaceLineEndings("\n").ShouldBe("notes: 567 events\nall: 1234 events\n");
    }
}
