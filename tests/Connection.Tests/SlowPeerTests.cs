using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>A peer that does not read costs a bounded amount of memory, and nobody else's time.</summary>
public sealed class SlowPeerTests
{
    private const int Max = 10_000;

    private readonly TaskCompletionSource _flush = new();
    private readonly Session _session;

    public SlowPeerTests() => _session = new Session(
        configure: static options => options with
        {
            MaxQueuedBytes = Max,
            QueuedBytesHighWater = Max / 2,
            Limits = options.Limits with { MaxControlFramesPerSecond = 1000 },
        },
        wrap: inner => new ScriptedTransport(inner) { BeforeFlush = () => _flush.Task });

    [Theory]
    [InlineData("")]
    [InlineData("a short message")]
    public async Task TrySend_goes_on_up_to_the_bound_and_then_cuts_the_connection(string text)
    {
        var sent = 0;
        while (_session.TrySend(text))
        {
            _session.Connection.QueuedBytes.ShouldBeLessThanOrEqualTo(Max);
            _session.RentedBytes.ShouldBeLessThanOrEqualTo(Max);
            sent++;
        }
        sent.ShouldBeGreaterThan(10);
        _session.Transport.IsAborted.ShouldBeTrue();
        _session.Connection.QueuedBytes.ShouldBe(0);
        (await _session.EndAsync()).ShouldBe("us 1006 the peer reads too slowly");
    }

    [Fact]
    public async Task A_peer_that_stands_still_is_cut_off_though_little_waits_for_it()
    {
        _session.TrySend("on its way");
        var waiting = _session.SendAsync("behind it");
        _session.Time.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        _session.Connection.State.ShouldBe(ConnectionState.Open);
        _session.Time.Advance(TimeSpan.FromTicks(1));
        (await _session.EndAsync()).ShouldBe("us 1006 the peer reads too slowly");
        _session.Transport.IsAborted.ShouldBeTrue();
        (await waiting.Soon()).ShouldBeTrue("it was queued");
        _session.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_peer_that_reads_in_the_end_is_not_cut_off_later()
    {
        _session.TrySend("on its way");
        _session.Time.Advance(TimeSpan.FromSeconds(19));
        _flush.SetResult();
        (await _session.Peer.ReadAsync()).ShouldBe("Text on its way");
        _session.Time.Advance(TimeSpan.FromSeconds(60));
        _session.Connection.State.ShouldBe(ConnectionState.Open);
    }

    [Fact]
    public void Not_even_empty_messages_wait_without_end()
    {
        var sent = 0;
        while (sent <= Max && _session.Connection.TrySend(OutgoingMessage.Text(default(ReadOnlyMemory<byte>)))) sent++;
        sent.ShouldBeInRange(10, Max / 10);
    }

    [Fact]
    public void One_message_may_wait_however_long_it_is()
    {
        _session.TrySend("on its way").ShouldBeTrue();
        _session.TrySend(new string('x', 5 * Max)).ShouldBeTrue();
        _session.TrySend("one more").ShouldBeFalse();
    }

    [Fact]
    public async Task Those_who_wait_learn_at_once_that_it_is_over()
    {
        var waiting = StartWaiting(5);
        _session.Connection.Abort();
        (await Task.WhenAll(waiting).Soon()).ShouldAllBe(static sent => !sent);
        await _session.EndAsync();
    }

    [Fact]
    public async Task Those_who_wait_learn_at_once_that_it_is_closing()
    {
        var waiting = StartWaiting(5);
        _ = _session.CloseAsync(1000, "");
        (await Task.WhenAll(waiting).Soon()).ShouldAllBe(static sent => !sent);
    }

    [Fact]
    public async Task What_nobody_wants_any_more_when_there_is_room_is_not_sent()
    {
        StartWaiting(0);
        var isWanted = true;
        var stale = _session.Connection.SendAsync(
            OutgoingMessage.Text(new byte[1000]), () => isWanted, TestContext.Current.CancellationToken).AsTask();
        stale.IsCompleted.ShouldBeFalse();
        isWanted = false;
        _flush.SetResult();
        (await stale.Soon()).ShouldBeFalse();
        _session.TrySend("next").ShouldBeTrue();
    }

    [Fact]
    public async Task SendAsync_resumes_below_the_high_water_mark()
    {
        var queued = FillToHighWater();
        var waiting = _session.SendAsync("waited");
        waiting.IsCompleted.ShouldBeFalse();
        _flush.SetResult();
        (await waiting).ShouldBeTrue();
        for (var i = 0; i < queued; i++) await _session.Peer.ReadAsync();
        (await _session.Peer.ReadAsync()).ShouldBe("Text waited");
        await Bounded.Until(() => _session.RentedBytes == 0);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gives_the_message_back()
    {
        FillToHighWater();
        var before = _session.RentedBytes;
        using var impatient = new CancellationTokenSource();
        var waiting = _session.Connection.SendAsync(_session.Text("never sent"), impatient.Token).AsTask();
        _session.RentedBytes.ShouldBeGreaterThan(before);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting.Soon());
        _session.RentedBytes.ShouldBe(before);
    }

    [Fact]
    public async Task Pings_without_end_are_answered_up_to_the_high_water_mark_only()
    {
        _session.TrySend("on its way");
        for (var i = 0; i < 1000; i++) await _session.Peer.SendAsync(Opcode.Ping, []);
        await _session.Peer.SendAsync("the end of the pings");
        await _session.Inbox.NextAsync();
        _session.Connection.QueuedBytes.ShouldBeInRange(Max / 4, Max / 2);
        _session.Connection.State.ShouldBe(ConnectionState.Open);
    }

    private int FillToHighWater()
    {
        var sent = 1;
        _session.TrySend("on its way");
        for (; _session.Connection.QueuedBytes < Max / 2 - 600; sent++) _session.TrySend("queued");
        return sent;
    }

    private Task<bool>[] StartWaiting(int count)
    {
        FillToHighWater();
        var waiting = Enumerable.Range(0, count).Select(_ => _session.SendAsync("waiting")).ToArray();
        waiting.ShouldAllBe(static task => !task.IsCompleted);
        return waiting;
    }
}
