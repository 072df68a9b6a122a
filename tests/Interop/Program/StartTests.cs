using System.Net;
using System.Net.Sockets;

namespace NostrToolkit.Tests.Interop;

/// <summary>What the relay program says when it starts, and when it cannot: one sentence, and exit code 1.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_where_it_is_and_what_it_uses()
    {
        using var relay = await RelayProcess.StartAsync(_folder.Path);
        relay.StartLine.ShouldContain($"Relay on ws://127.0.0.1:{relay.Port}, storing in SQLite at {_folder.Path}/events.db, verifying with ");
    }

    [Fact]
    public async Task A_port_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await RefusesAsync($"Port {port} of 127.0.0.1 is already in use.", "--address", "127.0.0.1", "--port", $"{port}");
        await RefusesAsync($"Port {port} of localhost is already in use.", "--port", $"{port}");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty("the store was not opened");
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written()
        => (await RefusalOfAsync("--data", Path.Combine(_folder.File("file", ""), "below"))).ShouldContain(_folder.Path);

    [Fact]
    public async Task An_address_of_another_machine()
        => (await RefusalOfAsync("--address", "192.0.2.1")).ShouldStartWith("Cannot listen on 192.0.2.1:7447: ");

    [Theory]
    [InlineData("'over there' is no address to listen on: give localhost or an IP address.", "--address", "over there")]
    [InlineData("'http' is no port: a port is 1 to 65535.", "--port", "http")]
    [InlineData("65536 is no port: a port is 1 to 65535.", "--port", "65536")]
    [InlineData("0 is no port: a port is 1 to 65535.", "--port", "0")]
    [InlineData("The data directory has no name: give one, as ./data.", "--data", "")]
    public Task A_value_that_makes_no_sense(string sentence, params string[] arguments) => RefusesAsync(sentence, arguments);

    [Theory]
    [InlineData("--colour", "red")]
    [InlineData("--port")]
    [InlineData("relay.example")]
    public Task An_option_that_does_not_exist(params string[] arguments) => RefusalOfAsync(arguments);

    private async Task RefusesAsync(string sentence, params string[] arguments) => (await RefusalOfAsync(arguments)).ShouldBe(sentence);

    private async Task<string> RefusalOfAsync(params string[] arguments)
    {
        using var program = RelayProcess.Program(arguments, _folder.Path);
        return await Refusal.OfAsync(program);
    }
}
