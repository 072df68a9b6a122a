using System.Text;
using Microsoft.Extensions.Time.Testing;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>A handshake has its time, however busy the peer is: <see cref="WireLimits.MaxHandshakeTime"/>.</summary>
public sealed class HandshakeTimeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryTransport _ours;
    private readonly MemoryTransport _peer;

    public HandshakeTimeTests() => (_ours, _peer) = MemoryTransport.Pair();

    [Fact]
    public async Task The_last_byte_just_before_the_limit_is_in_time()
    {
        await SendAsync(Requests.Upgrade[..^1]);
        var accepting = Accept();
        _time.Advance(Limit - TimeSpan.FromTicks(1));
        await SendAsync(Requests.Upgrade[^1..]);
        (await accepting.Soon()).Outcome.ShouldBe(HandshakeOutcome.Accepted);
        _time.Advance(Limit);
        (await ReadAsync()).ShouldBe(Requests.Accepted, "the time does not go on counting");
    }

    [Fact]
    public async Task At_the_limit_it_is_too_late()
    {
        await SendAsync(Requests.Upgrade[..^1]);
        var accepting = Accept();
        _time.Advance(Limit);
        (await ReadAsync()).ShouldStartWith("HTTP/1.1 408 ");
        await _time.PassUntil(accepting);
        (await accepting).Outcome.ShouldBe(HandshakeOutcome.Refused);
    }

    /// <summary>A byte now and then buys no time.</summary>
    [Fact]
    public async Task A_head_that_trickles_in_is_too_late_all_the_same()
    {
        var accepting = Accept();
        for (var sent = 0; sent < 30; sent++)
        {
            accepting.IsCompleted.ShouldBeFalse();
            await SendAsync(Requests.Upgrade[sent..(sent + 1)]);
            _time.Advance(Limit / 30);
        }
        (await ReadAsync()).ShouldStartWith("HTTP/1.1 408 ");
        await _time.PassUntil(accepting);
        (await accepting).Outcome.ShouldBe(HandshakeOutcome.Refused);
    }

    [Fact]
    public async Task A_peer_that_says_nothing_is_told_so_too()
    {
        var accepting = Accept();
        _time.Advance(Limit - TimeSpan.FromTicks(1));
        _peer.Input.TryRead(out _).ShouldBeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        (await ReadAsync()).ShouldStartWith("HTTP/1.1 408 ");
        await _time.PassUntil(accepting);
    }

    private Task<HandshakeResult> Accept()
    {
        var options = new ConnectionOptions { Time = _time, Limits = new WireLimits { MaxHandshakeTime = Limit } };
        return ServerHandshake.AcceptAsync(_ours, options, CancellationToken.None).AsTask();
    }

    private Task SendAsync(string text) => _peer.Output.WriteAsync(Encoding.ASCII.GetBytes(text)).Soon();

    private async Task<string> ReadAsync()
    {
        var result = await _peer.Input.ReadAsync().Soon();
        var text = Encoding.ASCII.GetString(result.Buffer);
        _peer.Input.AdvanceTo(result.Buffer.End);
        return text;
    }
}
