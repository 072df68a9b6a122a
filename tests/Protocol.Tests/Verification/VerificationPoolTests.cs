using System.Text;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The pool finds what the verifier finds, in order, and holds no more than it may.</summary>
public sealed class VerificationPoolTests
{
    private static readonly EventVerifier Verifier = new(SignatureEngine.Create());
    private static readonly EventView[] Views = [.. Samples.Events.Select(Spoil)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 4, 4)]
    [InlineData(4, 512, 64)]
    public async Task Results_come_in_order_and_are_the_verifiers(int workers, int capacity, int laneCapacity)
    {
        await using var pool = New(Verifier, workers, capacity, laneCapacity);
        var results = new Results();
        var lane = pool.OpenLane(results.Receive);
        foreach (var view in Views) await lane.SubmitAsync(view, Cancellation);
        await lane.DrainAsync(Cancellation);

        results.All.Select(static result => (result.Id, result.Verdict)).ShouldBe(Views.Select(static view => (view.Id, Verdict(view))));
        results.All.Select(static result => result.Event?.ToString()).ShouldBe(Views.Select(static view => Text(view)));
        results.All.Select(static result => result.Verdict).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Every_lane_gets_its_own_results_in_order()
    {
        await using var pool = New(Verifier, workers: 3, capacity: 10, laneCapacity: 4);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var results = new Results();
            var lane = pool.OpenLane(results.Receive);
            var own = Views.Where((_, index) => index % 8 == number).ToArray();
            foreach (var view in own) await lane.SubmitAsync(view, Cancellation);
            await lane.DrainAsync(Cancellation);
            results.All.Select(static result => result.Id).ShouldBe(own.Select(static view => view.Id));
        })));
    }

    [Fact]
    public async Task The_memory_behind_a_view_may_be_used_again_at_once()
    {
        await using var pool = New(Verifier, workers: 2, capacity: 100, laneCapacity: 100);
        var results = new Results();
        var lane = pool.OpenLane(results.Receive);
        var buffer = new byte[Samples.SmallEvents.Max(static sample => sample.Json.Length)];
        foreach (var sample in Samples.SmallEvents)
        {
            sample.Json.CopyTo(buffer, 0);
            EventView.TryRead(buffer.AsMemory(0, sample.Json.Length), out var view, out _).ShouldBeTrue();
            await lane.SubmitAsync(view, Cancellation);
            Array.Fill(buffer, (byte)'x');
        }
        await lane.DrainAsync(Cancellation);

        results.All.ShouldAllBe(static result => result.Verdict == EventVerdict.Valid);
        results.All.Select(static result => result.Event!.Id.ToString()).ShouldBe(Samples.SmallEvents.Select(static sample => sample.Event.Id));
    }

    [Fact]
    public async Task A_view_with_the_text_of_another_event_is_wrong()
    {
        await using var pool = new VerificationPool(Verifier);
        var results = new Results();
        var lane = pool.OpenLane(results.Receive);
        var real = Samples.Usual.Event;
        var (view, other) = (Valid, (real with { Content = (real.Content[0] == 'x' ? 'y' : 'x') + real.Content[1..] }).WithId());
        await lane.SubmitAsync(view with { Json = Encoding.UTF8.GetBytes(new Spelling().Write(other)) }, Cancellation);
        await lane.SubmitAsync(view with { Json = Encoding.UTF8.GetBytes(new Spelling().Write(other with { Id = real.Id })) }, Cancellation);
        await lane.SubmitAsync(view with { Json = new byte[view.Json.Length] }, Cancellation);
        await lane.DrainAsync(Cancellation);
        results.All.Length.ShouldBe(3);
        results.All.ShouldAllBe(result => result.Id == view.Id && result.Verdict == EventVerdict.WrongId && result.Event == null);
    }

    [Fact]
    public async Task Events_of_one_lane_are_verified_side_by_side()
    {
        using var both = new Barrier(2);
        var met = true;
        var engine = new StandInEngine(() => met &= both.SignalAndWait(TimeSpan.FromSeconds(10)));
        await using var pool = New(new EventVerifier(engine), workers: 2, capacity: 8, laneCapacity: 8);
        var lane = pool.OpenLane(static _ => { });
        for (var time = 0; time < 2; time++) await lane.SubmitAsync(Valid, Cancellation);
        await lane.DrainAsync(Cancellation);
        met.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_more_are_verified_at_a_time_than_there_are_workers(int workers)
    {
        var (now, most) = (0, 0);
        var engine = new StandInEngine(() =>
        {
            lock (Views) most = Math.Max(most, ++now);
            Thread.SpinWait(2_000);
            lock (Views) now--;
            return true;
        });
        await using var pool = New(new EventVerifier(engine), workers, capacity: 64, laneCapacity: 64);
        var lane = pool.OpenLane(static _ => { });
        for (var time = 0; time < 500; time++) await lane.SubmitAsync(Valid, Cancellation);
        await lane.DrainAsync(Cancellation);
        most.ShouldBeLessThanOrEqualTo(workers);
    }

    [Fact]
    public void A_pool_without_room_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => New(Verifier, workers: 0, capacity: 1, laneCapacity: 1));
        Should.Throw<ArgumentOutOfRangeException>(static () => New(Verifier, workers: 1, capacity: 0, laneCapacity: 1));
        Should.Throw<ArgumentOutOfRangeException>(static () => New(Verifier, workers: 1, capacity: 1, laneCapacity: 0));
        Should.Throw<ArgumentOutOfRangeException>(static () => new VerificationPool(Verifier, new VerificationPoolOptions { ByteCapacity = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(static () => new VerificationPool(Verifier, new VerificationPoolOptions { LaneByteCapacity = 0 }));
    }

    private static EventView Valid => Samples.View(Samples.Usual.Json);

    private static VerificationPool New(EventVerifier verifier, int workers, int capacity, int laneCapacity)
        => new(verifier, new VerificationPoolOptions { Workers = workers, Capacity = capacity, LaneCapacity = laneCapacity });

    // Each seventh with a wrong id, each eleventh with a wrong signature.
    private static EventView Spoil(SampleMessage sample, int index)
    {
        var signature = sample.Event.Signature;
        if (index % 7 == 0) return Samples.View(new Spelling().Write(sample.Event with { Content = sample.Event.Content + "!" }));
        if (index % 11 == 0) return Samples.View(new Spelling().Write(sample.Event with { Signature = signature[64..] + signature[..64] }));
        return Samples.View(sample.Json);
    }

    private static EventVerdict Verdict(EventView view) => Verifier.Verify(view, out _);

    private static string? Text(EventView view) => Verifier.TryVerify(view, out var verified) ? verified.ToString() : null;
}
