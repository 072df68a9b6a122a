using System.Net.Sockets;
using System.Text;

namespace NostrToolkit.Relay.Tests;

/// <summary>Request heads that Kestrel's own limits would catch, had it seen them.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task A_head_that_takes_more_than_ten_seconds_is_408()
    {
        await using var relay = await RunningRelay.StartAsync();
        var answers = await Task.WhenAll(AnswerToAsync(relay, ""), AnswerToAsync(relay, "GET / HTTP/1.1\r\nHost: relay.example\r\n"));
        answers.ShouldAllBe(static answer => answer.StartsWith("HTTP/1.1 408 Request Timeout\r\n"));
    }

    [Fact]
    public async Task A_head_of_more_than_16_KB_is_431()
    {
        await using var relay = await RunningRelay.StartAsync();
        var answer = await AnswerToAsync(relay, $"GET / HTTP/1.1\r\nHost: relay.example\r\nX: {new string('x', 16 * 1024)}\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
    }

    [Fact]
    public async Task A_head_of_less_than_16_KB_is_served()
    {
        await using var relay = await RunningRelay.StartAsync();
        var request = $"GET / HTTP/1.1\r\nHost: relay.example\r\nConnection: close\r\nX: {new string('x', 16 * 1024 - 100)}\r\n\r\n";
        (await AnswerToAsync(relay, request)).ShouldStartWith("HTTP/1.1 200 OK\r\n");
    }

    /// <summary>Everything that comes up to the end of the connection.</summary>
    private static async Task<string> AnswerToAsync(RunningRelay relay, string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient();
        await client.ConnectAsync(relay.Uri.Host, relay.Uri.Port, patience.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(patience.Token);
    }
}
