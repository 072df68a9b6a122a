namespace NostrToolkit.Protocol.Tests;

/// <summary>A full pool makes submitters wait, a closed one has lost nothing, and what is thrown is not swallowed.</summary>
public sealed class VerificationLimitTests : IDisposable
{
    private static readonly EventView Event = Samples.View(Samples.Usual.Json);

    private readonly ManualResetEventSlim _mayVerify = new();
    private readonly Results _results = new();
    private readonly StandInEngine _engine;

    public VerificationLimitTests() => _engine = new StandInEngine(() => _mayVerify.Wait(TimeSpan.FromSeconds(10)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _mayVerify.Dispose();

    [Fact]
    public async Task Submitting_waits_while_the_pool_is_full()
    {
        await using var pool = New(capacity: 3, laneCapacity: 8);
        await ThirdIsTheLast(pool.OpenLane(_results.Receive), pool.OpenLane(_results.Receive));
    }

    [Fact]
    public async Task Submitting_waits_while_the_lane_is_full_and_others_have_room()
    {
        await using var pool = New(capacity: 8, laneCapacity: 3);
        var lane = pool.OpenLane(_results.Receive);
        var other = pool.OpenLane(static _ => { });
        await ThirdIsTheLast(lane, lane, () => other.SubmitAsync(Event, Cancellation).IsCompleted.ShouldBeTrue());
    }

    [Theory]
    [InlineData(3, 1_000)]
    [InlineData(1_000, 3)]
    public async Task Submitting_waits_while_there_is_no_room_for_its_bytes(int pools, int lanes)
    {
        var length = Event.Json.Length + 1;
        await using var pool = new VerificationPool(new EventVerifier(_engine), new VerificationPoolOptions
        {
            Workers = 1,
            ByteCapacity = pools * length,
            LaneByteCapacity = lanes * length,
        });
        var lane = pool.OpenLane(_results.Receive);
        await ThirdIsTheLast(lane, lane);
    }

    [Fact]
    public async Task An_event_that_is_longer_than_the_bound_is_taken_alone()
    {
        _mayVerify.Set();
        await using var pool = new VerificationPool(
            new EventVerifier(_engine), new VerificationPoolOptions { ByteCapacity = 1, LaneByteCapacity = 1 });
        var lane = pool.OpenLane(_results.Receive);
        for (var time = 0; time < 20; time++) await lane.SubmitAsync(Event, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await lane.DrainAsync(Cancellation);
        _results.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_receiver_may_submit_and_drain_as_long_as_it_does_not_wait()
    {
        _mayVerify.Set();
        await using var pool = New(capacity: 1, laneCapacity: 1);
        var started = new List<Task>();
        var received = new TaskCompletionSource();
        VerificationLane? lane = null;
        lane = pool.OpenLane(_ =>
        {
            if (started.Count == 20) received.SetResult();
            if (started.Count >= 20) return;
            started.Add(lane!.SubmitAsync(Event, Cancellation).AsTask());
            started.Add(lane.DrainAsync(Cancellation).AsTask());
        });
        await lane.SubmitAsync(Event, Cancellation);
        await received.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await Task.WhenAll(started).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task A_lane_that_is_stuck_leaves_room_for_others()
    {
        using var stuck = new ManualResetEventSlim();
        _mayVerify.Set();
        await using var pool = new VerificationPool(
            new EventVerifier(_engine), new VerificationPoolOptions { Workers = 2, Capacity = 4, LaneCapacity = 3 });
        var lane = pool.OpenLane(_ => stuck.Wait(TimeSpan.FromSeconds(30)));
        var other = pool.OpenLane(_results.Receive);
        for (var time = 0; time < 3; time++) await lane.SubmitAsync(Event, Cancellation);
        var fourth = lane.SubmitAsync(Event, Cancellation);
        for (var time = 0; time < 50; time++) await other.SubmitAsync(Event, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await other.DrainAsync(Cancellation);
        (_results.Count, fourth.IsCompleted).ShouldBe((50, false));
        stuck.Set();
        await fourth;
    }

    [Fact]
    public async Task A_cancelled_wait_submits_nothing_and_takes_no_room()
    {
        await using var pool = New(capacity: 2, laneCapacity: 2);
        var lane = pool.OpenLane(_results.Receive);
        var other = pool.OpenLane(static _ => { });
        for (var time = 0; time < 2; time++) await lane.SubmitAsync(Event, Cancellation);
        foreach (var waiting in (VerificationLane[])[lane, other, lane, other])
        {
            using var cancellation = new CancellationTokenSource();
            var submitting = waiting.SubmitAsync(Event, cancellation.Token);
            submitting.IsCompleted.ShouldBeFalse();
            await cancellation.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(submitting.AsTask());
        }

        _mayVerify.Set();
        await lane.DrainAsync(Cancellation);
        for (var time = 0; time < 10; time++) await lane.SubmitAsync(Event, Cancellation);
        await lane.DrainAsync(Cancellation);
        _results.Count.ShouldBe(12);
        for (var time = 0; time < 3; time++) await other.SubmitAsync(Event, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Draining_waits_for_what_was_submitted()
    {
        await using var pool = New(capacity: 8, laneCapacity: 8);
        var lane = pool.OpenLane(_results.Receive);
        lane.DrainAsync(Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
        for (var time = 0; time < 5; time++) await lane.SubmitAsync(Event, Cancellation);
        var (first, second) = (lane.DrainAsync(Cancellation), lane.DrainAsync(Cancellation));
        first.IsCompleted.ShouldBeFalse();

        _mayVerify.Set();
        await first;
        await second;
        _results.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Draining_and_disposing_wait_for_a_receiver_that_has_the_last_result()
    {
        using var isReceiving = new ManualResetEventSlim();
        using var mayReturn = new ManualResetEventSlim();
        _mayVerify.Set();
        var pool = New(capacity: 8, laneCapacity: 8);
        var lane = pool.OpenLane(_ =>
        {
            isReceiving.Set();
            mayReturn.Wait(TimeSpan.FromSeconds(30));
        });
        await lane.SubmitAsync(Event, Cancellation);
        isReceiving.Wait(TimeSpan.FromSeconds(10), Cancellation).ShouldBeTrue();
        var (draining, disposing) = (lane.DrainAsync(Cancellation), pool.DisposeAsync());
        (draining.IsCompleted, disposing.IsCompleted).ShouldBe((false, false));

        mayReturn.Set();
        await draining;
        await disposing;
    }

    [Fact]
    public async Task Disposing_loses_nothing_and_takes_nothing_more()
    {
        var pool = New(capacity: 2, laneCapacity: 8);
        var lane = pool.OpenLane(_results.Receive);
        for (var time = 0; time < 2; time++) await lane.SubmitAsync(Event, Cancellation);
        var waiting = lane.SubmitAsync(Event, Cancellation);

        var disposing = pool.DisposeAsync();
        disposing.IsCompleted.ShouldBeFalse();
        _mayVerify.Set();
        await disposing;

        _results.Count.ShouldBe(2);
        await Should.ThrowAsync<ObjectDisposedException>(waiting.AsTask());
        await Should.ThrowAsync<ObjectDisposedException>(lane.SubmitAsync(Event, Cancellation).AsTask());
        await pool.DisposeAsync();
        await lane.DrainAsync(Cancellation);
        _results.Count.ShouldBe(2);
    }

    private async Task ThirdIsTheLast(VerificationLane first, VerificationLane second, Action? whileFull = null)
    {
        for (var time = 0; time < 2; time++) first.SubmitAsync(Event, Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
        second.SubmitAsync(Event, Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
        var waiting = first.SubmitAsync(Event, Cancellation);
        waiting.IsCompleted.ShouldBeFalse();
        whileFull?.Invoke();

        _mayVerify.Set();
        await waiting;
        await first.DrainAsync(Cancellation);
        await second.DrainAsync(Cancellation);
        _results.Count.ShouldBe(4);
    }

    private VerificationPool New(int capacity, int laneCapacity)
        => new(new EventVerifier(_engine), new VerificationPoolOptions { Workers = 1, Capacity = capacity, LaneCapacity = laneCapacity });
}
