namespace NostrToolkit.Tests.Interop;

/// <summary>The sample that the README starts with.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task The_tour_runs_against_the_relay()
    {
        using var folder = new TemporaryFolder();
        using var relay = await RelayProcess.StartAsync(folder.Path);
        using var tour = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.Tour"), [relay.Uri.OriginalString]);
        var end = await tour.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        end.Output.ShouldContain("accepted True");
        end.Output.ShouldContain("EndOfStored");
        end.Output.ShouldContain("Live: live");
        end.Output.ShouldContain("published again: accepted True, Duplicate");
    }

    [Fact]
    public async Task Without_a_relay_it_says_so_in_one_line()
    {
        using var tour = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.Tour"), [$"ws://127.0.0.1:{Ports.Free()}"]);
        var end = await tour.EndAsync();
        end.ExitCode.ShouldBe(1);
        end.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("(Network, retriable: True)");
    }

    [Theory]
    [InlineData("over there")]
    [InlineData("http://localhost:7447")]
    [InlineData("")]
    public async Task What_is_no_address_is_one_sentence(string argument)
    {
        using var tour = new ProgramProcess(ProgramProcess.FileOf("NostrToolkit.Tour"), [argument]);
        (await Refusal.OfAsync(tour)).ShouldBe($"'{argument}' is no address of a relay: give one as ws://localhost:7447.");
    }
}
