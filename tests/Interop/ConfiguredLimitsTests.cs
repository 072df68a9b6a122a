namespace NostrToolkit.Tests.Interop;

/// <summary>An operator's own limits are the ones that are advertised and enforced.</summary>
public sealed class ConfiguredLimitsTests
{
    [Fact]
    public async Task Limits_of_the_settings_hold()
    {
        using var folder = new TemporaryFolder();
        using var relay = await RelayProcess.StartAsync(
            folder.Path,
            ("Relay__Limits__MaxMessageLength", "20000"),
            ("Relay__Limits__MaxSubscriptions", "3"),
            ("Relay__Limits__MaxLimit", "7"),
            ("Relay__Limits__MaxSubscriptionIdLength", "10"),
            ("Relay__Limits__MaxEventTags", "5"));
        await NodeScript.RunAsync("limits.mjs", relay);
    }
}
