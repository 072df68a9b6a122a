namespace NostrToolkit.Tests.Interop;

/// <summary>The sample of one handler for all connections.</summary>
public sealed class HandlersTests
{
    private const string Expected = """
        alice: ["EOSE","notes"]
        alice: ["CLOSED","secrets","restricted: not for you"]
        alice: ["CLOSED","how many","unsupported: nobody counts here"]
        alice: ["CLOSED","notes","invalid: kinds: wrong type (byte 24)"]
        alice: ["NOTICE","unsupported: this relay does not know this message"]
        bob: ["EOSE","notes"]

        """;

    [Fact]
    public async Task Contexts_hooks_and_the_protocols_own_answers_are_seen_by_two_clients()
    {
        using var sample = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.Handlers"), []);
        var end = await sample.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.ReplaceLineEndings("\n").ShouldBe(Expected);
    }
}
