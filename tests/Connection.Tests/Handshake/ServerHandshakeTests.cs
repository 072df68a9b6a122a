using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace NostrToolkit.Tests.Connections;

/// <summary>The server's handshake: what it takes from the connection, and what it leaves.</summary>
public sealed class ServerHandshakeTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryTransport _ours;
    private readonly MemoryTransport _peer;

    public ServerHandshakeTests() => (_ours, _peer) = MemoryTransport.Pair();

    [Fact]
    public async Task An_upgrade_is_accepted_and_the_frames_behind_it_stay()
    {
        await SendAsync(Requests.Upgrade + "frames");
        (await Accept().Soon()).ShouldBe(HandshakeOutcome.Accepted);
        (await ReadAsync(_peer)).ShouldBe(Requests.Accepted);
        (await ReadAsync(_ours)).ShouldBe("frames");
    }

    [Fact]
    public async Task Wherever_the_head_is_split_it_is_accepted()
    {
        var bytes = Requests.Upgrade + "frames";
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var test = new ServerHandshakeTests();
            await test.SendAsync(bytes[..cut]);
            var accepting = test.Accept();
            await test.SendAsync(bytes[cut..]);
            (await accepting.Soon()).ShouldBe(HandshakeOutcome.Accepted, $"cut at {cut}");
            (await ReadAsync(test._ours, "frames".Length)).ShouldBe("frames");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(Requests.Ordinary)]
    [InlineData("half of the next head")]
    public async Task An_ordinary_request_is_left_with_everything_behind_it(string pipelined)
    {
        var accepting = Accept();
        await SendAsync(Requests.Ordinary[..20]);
        await SendAsync(Requests.Ordinary[20..] + pipelined);
        (await accepting.Soon()).ShouldBe(HandshakeOutcome.NotUpgrade);
        (await ReadAsync(_ours)).ShouldBe(Requests.Ordinary + pipelined);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 ", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Key: short")]
    [InlineData("HTTP/1.1 426 ", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8")]
    public async Task A_bad_upgrade_is_told_why(string status, string good, string bad)
    {
        await SendAsync(Requests.Upgrade.Replace(good, bad));
        var accepting = Accept();
        (await ReadAsync(_peer)).ShouldStartWith(status);
        await _peer.Output.CompleteAsync();
        (await accepting.Soon()).ShouldBe(HandshakeOutcome.Refused);
    }

    [Fact]
    public async Task A_head_that_is_too_large_is_431()
    {
        await SendAsync(Requests.Ordinary[..^2] + "X: " + new string('x', 16 * 1024));
        var accepting = Accept();
        (await ReadAsync(_peer)).ShouldStartWith("HTTP/1.1 431 ");
        await _time.PassUntil(accepting);
        (await accepting).ShouldBe(HandshakeOutcome.Refused);
    }

    [Fact]
    public async Task A_head_that_takes_too_long_is_408()
    {
        await SendAsync(Requests.Upgrade[..^1]);
        var accepting = Accept();
        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        _peer.Input.TryRead(out _).ShouldBeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        (await ReadAsync(_peer)).ShouldStartWith("HTTP/1.1 408 ");
        await _time.PassUntil(accepting);
        (await accepting).ShouldBe(HandshakeOutcome.Refused);
    }

    [Fact]
    public async Task A_peer_that_goes_on_sending_after_a_refusal_is_left_at_the_deadline()
    {
        await SendAsync(Requests.Upgrade.Replace("13", "8"));
        var accepting = Accept();
        for (var i = 0; i < 20; i++)
        {
            accepting.IsCompleted.ShouldBeFalse();
            await SendAsync(new string('x', 100_000));
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
        (await accepting.Soon()).ShouldBe(HandshakeOutcome.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTT")]
    public async Task A_peer_that_leaves_is_the_end(string sent)
    {
        var accepting = Accept();
        if (sent.Length > 0) await SendAsync(sent);
        await _peer.Output.CompleteAsync();
        (await accepting.Soon()).ShouldBe(HandshakeOutcome.Ended);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transport_that_fails_is_the_end(bool reading)
    {
        static Task Fail() => Task.FromException(new IOException("reset"));
        var transport = new ScriptedTransport(_ours);
        if (reading) transport.BeforeRead = Fail;
        else transport.BeforeFlush = Fail;
        await SendAsync(Requests.Upgrade);
        (await Accept(transport).Soon()).ShouldBe(HandshakeOutcome.Ended);
    }

    [Fact]
    public async Task A_peer_that_leaves_while_it_is_refused_is_the_end()
    {
        var transport = new ScriptedTransport(_ours) { BeforeFlush = static () => Task.FromException(new IOException("reset")) };
        var accepting = Accept(transport);
        _time.Advance(TimeSpan.FromSeconds(10));
        (await accepting.Soon()).ShouldBe(HandshakeOutcome.Ended);
    }

    [Fact]
    public async Task Shutting_down_ends_the_waiting()
    {
        using var shutdown = new CancellationTokenSource();
        var accepting = ServerHandshake.AcceptAsync(_ours, new ConnectionOptions { Time = _time }, shutdown.Token).AsTask();
        await shutdown.CancelAsync();
        (await accepting.Soon()).Outcome.ShouldBe(HandshakeOutcome.Ended);
    }

    private async Task<HandshakeOutcome> Accept(ITransport? transport = null)
        => (await ServerHandshake.AcceptAsync(transport ?? _ours, new ConnectionOptions { Time = _time }, CancellationToken.None)).Outcome;

    private Task SendAsync(string text) => _peer.Output.WriteAsync(Encoding.ASCII.GetBytes(text)).Soon();

    private static async Task<string> ReadAsync(MemoryTransport transport, int atLeast = 1)
    {
        var result = await transport.Input.ReadAtLeastAsync(atLeast).Soon();
        var text = Encoding.ASCII.GetString(result.Buffer);
        transport.Input.AdvanceTo(result.Buffer.End);
        return text;
    }
}
