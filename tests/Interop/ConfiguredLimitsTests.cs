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

    [Fact]
    public async Task A_client_that_is_cut_off_as_too_slow_is_a_line_in_the_log()
    {
        using var folder = new TemporaryFolder();
        using var relay = await RelayProcess.StartAsync(
            folder.Path, ("Relay__Limits__MaxQueuedBytes", "2000000"), ("Relay__Limits__SendTimeout", "00:00:30"));
        await NodeScript.RunAsync("slowClient.mjs", relay);
        (await relay.StopAsync()).Output.ShouldContain("A client was cut off: it reads too slowly");
    }
}
