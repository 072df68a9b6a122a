using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace NostrToolkit.Tests.Connections;

/// <summary>Connecting as a client, and every way it fails.</summary>
public sealed class ConnectTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_good_server_makes_a_connection_and_what_it_sends_at_once_is_read()
    {
        // The first fragment of a text, since FIN is no ASCII: what breaks the protocol is the second one.
        const string frames = "\u0001\u0001a\u0001\u0001b";
        using var server = new ScriptedServer(static request => ScriptedServer.Accept(request) + frames, hangsUp: true);
        var connection = await Connect(server.Uri).Soon();
        var end = await connection.RunAsync(new Inbox(), CancellationToken.None).Soon();
        end.Reason.ShouldBe("new message inside a fragmented message");
        (await server.Request.Soon()).ShouldStartWith($"GET /path?query=1 HTTP/1.1\r\nHost: {server.Uri.Authority}\r\n");
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", ErrorCategory.Application, false, "refuses with HTTP status 404")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\n", ErrorCategory.Application, true, "refuses with HTTP status 503")]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\n\r\n", ErrorCategory.Application, true, "refuses with HTTP status 429")]
    [InlineData(Requests.Accepted, ErrorCategory.Protocol, false, "does not speak WebSocket: WrongAccept")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n", ErrorCategory.Protocol, false, "does not speak WebSocket: Malformed")]
    public async Task A_bad_answer_is_refused(string answer, ErrorCategory category, bool retriable, string reason)
    {
        using var server = new ScriptedServer(_ => answer);
        var error = await Should.ThrowAsync<ConnectionException>(Connect(server.Uri).Soon());
        error.Message.ShouldBe($"{server.Uri} {reason}.");
        (error.Category, error.IsRetriable).ShouldBe((category, retriable));
    }

    [Fact]
    public async Task A_head_without_end_is_refused()
    {
        using var server = new ScriptedServer(static _ => new string('x', 20_000));
        var error = await Should.ThrowAsync<ConnectionException>(Connect(server.Uri).Soon());
        (error.Category, error.IsRetriable).ShouldBe((ErrorCategory.Protocol, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HTTP/1.1 101 Switch")]
    public async Task A_server_that_hangs_up_may_do_better_next_time(string? answer)
    {
        using var server = new ScriptedServer(_ => answer, hangsUp: true);
        var error = await Should.ThrowAsync<ConnectionException>(Connect(server.Uri).Soon());
        (error.Category, error.IsRetriable).ShouldBe((ErrorCategory.Network, true));
        error.Message.ShouldContain("hung up during the handshake");
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_in_time()
    {
        using var server = new ScriptedServer(static _ => null);
        var connecting = Connect(server.Uri);
        await server.Request.Soon();
        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        connecting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        var error = await Should.ThrowAsync<ConnectionException>(connecting.Soon());
        error.Message.ShouldEndWith("did not answer within 10 s.");
        (error.Category, error.IsRetriable).ShouldBe((ErrorCategory.Network, true));
    }

    [Fact]
    public async Task Nobody_there_is_an_error_of_the_network_that_may_pass()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var error = await Should.ThrowAsync<ConnectionException>(Connect(new Uri($"ws://127.0.0.1:{port}")).Soon());
        (error.Category, error.IsRetriable).ShouldBe((ErrorCategory.Network, true));
        error.InnerException.ShouldBeOfType<SocketException>();
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_a_cancellation()
    {
        using var server = new ScriptedServer(static _ => null);
        using var impatient = new CancellationTokenSource();
        var connecting = Connection.ConnectAsync(server.Uri, new ConnectionOptions { Time = _time }, impatient.Token);
        await server.Request.Soon();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(connecting.Soon());
    }

    [Fact]
    public async Task Another_scheme_is_a_mistake_of_the_caller()
        => await Should.ThrowAsync<ArgumentException>(Connect(new Uri("http://127.0.0.1/")).Soon());

    private Task<Connection> Connect(Uri uri)
        => Connection.ConnectAsync(uri, new ConnectionOptions { Time = _time }, CancellationToken.None);
}
