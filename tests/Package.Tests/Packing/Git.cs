namespace NostrToolkit.Tests.Packages;

/// <summary>Git, which versions come from.</summary>
internal static class Git
{
    public static async Task RunAsync(string folder, params string[] arguments)
    {
        using var git = new ProgramProcess("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", .. arguments], folder);
        var end = await git.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
    }
}
