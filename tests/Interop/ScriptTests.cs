namespace NostrToolkit.Tests.Interop;

/// <summary>Third-party clients against the relay program: each script says what it is about.</summary>
public sealed class ScriptTests(SharedRelay shared) : IClassFixture<SharedRelay>
{
    public static TheoryData<string> Scripts
        => [.. Directory.EnumerateFiles(Repository.PathOf("tests/Interop/scripts"), "*.mjs").Select(static path => Path.GetFileName(path)).Order()];

    [Theory, MemberData(nameof(Scripts))]
    public Task Passes(string script) => NodeScript.RunAsync(script, shared.Relay);
}
