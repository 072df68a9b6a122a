namespace NostrToolkit.Tests.Interop;

/// <summary>Where the relay program takes its settings from; the later wins: file, environment, command line.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Free();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_in_the_working_directory()
    {
        _folder.File("appsettings.json", $$"""{ "Relay": { "Port": {{_port}}, "Data": "./from-file" } }""");
        await StartsOnItsPortAsync([]);
        Directory.Exists(Path.Combine(_folder.Path, "from-file")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_environment()
    {
        _folder.File("appsettings.json", """{ "Relay": { "Port": 1 } }""");
        await StartsOnItsPortAsync([], ("Relay__Port", $"{_port}"));
    }

    [Fact]
    public Task The_command_line() => StartsOnItsPortAsync(["--port", $"{_port}"], ("Relay__Port", "1"));

    [Fact]
    public async Task The_data_directory_is_below_the_working_directory_by_default()
    {
        await StartsOnItsPortAsync(["--port", $"{_port}"]);
        File.Exists(Path.Combine(_folder.Path, "data", "events.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_JSON()
    {
        var file = _folder.File("appsettings.json", """{ "Relay": """);
        var refusal = await RefusesAsync();
        refusal.ShouldContain(file);
        refusal.ShouldContain("LineNumber: 0");
    }

    [Theory]
    [InlineData("Relay__Lmits__MaxLimit", "Relay:Lmits")]
    [InlineData("Relay__Limits__MaxLimits", "Relay:Limits:MaxLimits")]
    public async Task A_setting_that_does_not_exist(string name, string path)
        => (await RefusesAsync((name, "1"))).ShouldBe($"{path} is no setting of the relay.");

    [Fact]
    public async Task A_setting_is_found_however_it_is_written()
    {
        _folder.File("appsettings.json", $$"""{ "relay": { "port": {{_port}}, "limits": { "maxLimit": 7 } } }""");
        await StartsOnItsPortAsync([]);
    }

    [Theory]
    [InlineData("Relay__Port", "http")]
    [InlineData("Relay__MaxConnections", "many")]
    [InlineData("Relay__MaxConnections", "0")]
    [InlineData("Relay__Limits__MaxLimit", "0")]
    [InlineData("Relay__Limits__MaxMessageLength", "-1")]
    [InlineData("Relay__Data", "")]
    [InlineData("Relay__Address", "")]
    [InlineData("Relay__Limits__MaxSubscriptionIdLength", "1000")]
    [InlineData("Relay__Limits__SendTimeout", "soon")]
    public Task A_value_that_makes_no_sense(string name, string value) => RefusesAsync((name, value));

    private async Task StartsOnItsPortAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var program = RelayProcess.Program(arguments, _folder.Path, environment);
        (await program.LineWithAsync("Relay on ")).ShouldContain($"ws://localhost:{_port},");
        program.Terminate();
        (await program.EndAsync()).ExitCode.ShouldBe(0);
    }

    private async Task<string> RefusesAsync(params (string Name, string Value)[] environment)
    {
        using var program = RelayProcess.Program([], _folder.Path, environment);
        return await Refusal.OfAsync(program);
    }
}
