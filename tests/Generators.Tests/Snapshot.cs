namespace NostrToolkit.Generators.Tests;

/// <summary>Compares a text with the one on disk; <c>UPDATE_SNAPSHOTS=1</c> accepts the new one.</summary>
internal static class Snapshot
{
    public const string Verified = ".verified.cs";

    private static readonly bool Accept = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>The file names, without <see cref="Verified"/>, of all snapshots.</summary>
    public static IEnumerable<string> Names
        => Directory.EnumerateFiles(PathOf(""), "*" + Verified).Select(static path => Path.GetFileName(path)[..^Verified.Length]);

    /// <summary>Fails with the first differing line, and leaves what was received beside the snapshot.</summary>
    public static void Match(string name, string received)
    {
        var verifiedPath = PathOf(name + Verified);
        var receivedPath = PathOf(name + ".received.cs");
        File.Delete(receivedPath);
        if (Accept) File.WriteAllText(verifiedPath, received);

        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : "";
        if (verified == received) return;
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{verifiedPath}\n{FirstDifference(verified, received)}\nIf the new text is right, run the tests with UPDATE_SNAPSHOTS=1.");
    }

    /// <summary>The first line in which two texts differ, from both.</summary>
    public static string FirstDifference(string verified, string received)
    {
        var expected = verified.Split('\n');
        var actual = received.Split('\n');
        var line = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"  line {line + 1}\n  verified: {At(expected)}\n  received: {At(actual)}";

        string At(string[] lines) => line < lines.Length ? lines[line] : "(end of the text)";
    }

    private static string PathOf(string file) => Path.Combine(Repository.PathOf("tests/Generators.Tests/Snapshots"), file);
}
