namespace NostrToolkit.Protocol.Tests;

/// <summary>What an engine or a receiver throws reaches whoever submitted, and nobody else.</summary>
public sealed class VerificationFailureTests
{
    private static readonly EventView Event = Samples.View(Samples.Usual.Json);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_engine_throws_ends_the_lane()
    {
        var calls = 0;
        await using var pool = new VerificationPool(new EventVerifier(new StandInEngine(
            () => Interlocked.Increment(ref calls) == 3 ? throw new TimeZoneNotFoundException("engine") : true)),
            new VerificationPoolOptions { Workers = 1 });
        var (results, others) = (new Results(), new Results());
        var (lane, other) = (pool.OpenLane(results.Receive), pool.OpenLane(others.Receive));

        for (var time = 0; time < 2; time++) await lane.SubmitAsync(Event, Cancellation);
        await lane.DrainAsync(Cancellation);
        await lane.SubmitAsync(Event, Cancellation);
        await Should.ThrowAsync<TimeZoneNotFoundException>(lane.DrainAsync(Cancellation).AsTask());
        await Should.ThrowAsync<TimeZoneNotFoundException>(lane.SubmitAsync(Event, Cancellation).AsTask());
        results.Count.ShouldBe(2);

        await other.SubmitAsync(Event, Cancellation);
        await other.DrainAsync(Cancellation);
        others.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_receiver_throws_ends_the_lane_and_frees_its_room()
    {
        await using var pool = new VerificationPool(
            new EventVerifier(SignatureEngine.Create()), new VerificationPoolOptions { Workers = 2, Capacity = 2, LaneCapacity = 2 });
        var received = 0;
        var lane = pool.OpenLane(_ => throw new TimeZoneNotFoundException($"receiver {++received}"));
        var other = pool.OpenLane(static _ => { });

        var thrown = await Should.ThrowAsync<TimeZoneNotFoundException>(async () =>
        {
            for (var time = 0; time < 100; time++) await lane.SubmitAsync(Event, Cancellation);
        });
        thrown.Message.ShouldBe("receiver 1");
        for (var time = 0; time < 5; time++)
            await Should.ThrowAsync<TimeZoneNotFoundException>(
                lane.SubmitAsync(Event, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        for (var time = 0; time < 10; time++)
            await other.SubmitAsync(Event, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await other.DrainAsync(Cancellation);
        received.ShouldBe(1);
    }
}
