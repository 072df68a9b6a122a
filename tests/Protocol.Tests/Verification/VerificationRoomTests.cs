namespace NostrToolkit.Protocol.Tests;

/// <summary>No more get in than there is room for, in the order in which they came, and what is given back is used.</summary>
public sealed class VerificationRoomTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bytes_are_counted_as_well_as_events()
    {
        var room = new VerificationRoom(events: 3, bytes: 100);
        Enter(room, 60).IsCompletedSuccessfully.ShouldBeTrue();
        Enter(room, 40).IsCompletedSuccessfully.ShouldBeTrue();
        var (third, fourth) = (Enter(room, 1), Enter(room, 1));
        third.IsCompleted.ShouldBeFalse();

        room.Leave(40);
        await third;
        await fourth.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Enter(room, 1).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_longer_than_the_room_has_it_for_itself()
    {
        var room = new VerificationRoom(events: 3, bytes: 100);
        Enter(room, 1).IsCompletedSuccessfully.ShouldBeTrue();
        var (big, small) = (Enter(room, 1_000), Enter(room, 1));
        (big.IsCompleted, small.IsCompleted).ShouldBe((false, false));

        room.Leave(1);
        await big;
        small.IsCompleted.ShouldBeFalse();
        room.Leave(1_000);
        await small;
    }

    [Fact]
    public async Task Who_gives_up_is_not_in_the_way_of_those_behind()
    {
        var room = new VerificationRoom(events: 3, bytes: 100);
        Enter(room, 60).IsCompletedSuccessfully.ShouldBeTrue();
        using var cancellation = new CancellationTokenSource();
        var (big, small) = (room.EnterAsync(50, cancellation.Token), Enter(room, 40));
        small.IsCompleted.ShouldBeFalse();

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(big);
        await small.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Who_gives_up_at_once_takes_nothing()
    {
        var room = new VerificationRoom(events: 1, bytes: 100);
        await Should.ThrowAsync<OperationCanceledException>(room.EnterAsync(1, new CancellationToken(canceled: true)));
        Enter(room, 1).IsCompletedSuccessfully.ShouldBeTrue();
    }

    // Cancelling and letting in meet all the time; whoever was let in gives back, whoever was not does not.
    [Fact]
    public async Task Nothing_is_lost_when_giving_up_and_letting_in_meet()
    {
        var room = new VerificationRoom(events: 3, bytes: 100);
        var (inside, most, gaveUp) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var random = new Random(number);
            for (var time = 0; time < 2_000; time++)
            {
                using var cancellation = new CancellationTokenSource();
                var length = random.Next(1, 120);
                var entering = room.EnterAsync(length, cancellation.Token);
                if (random.Next(2) == 0) await cancellation.CancelAsync();
                try
                {
                    await entering;
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref gaveUp);
                    continue;
                }
                var now = Interlocked.Increment(ref inside);
                lock (room) most = Math.Max(most, now);
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                room.Leave(length);
            }
        }, Cancellation))).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        most.ShouldBeLessThanOrEqualTo(3);
        gaveUp.ShouldBeGreaterThan(0);
        // All of it is there again.
        for (var time = 0; time < 3; time++) Enter(room, 33).IsCompletedSuccessfully.ShouldBeTrue();
        Enter(room, 1).IsCompleted.ShouldBeFalse();
    }

    private static Task Enter(VerificationRoom room, int length) => room.EnterAsync(length, Cancellation);
}
