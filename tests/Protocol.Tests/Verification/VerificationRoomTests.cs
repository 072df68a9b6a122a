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

    // Who was let in at the moment of giving up has to give back what it got, who was not must not.
    [Fact]
    public async Task Nothing_is_lost_when_giving_up_and_letting_in_meet()
    {
        var room = new VerificationRoom(events: 1, bytes: 100);
        for (var time = 0; time < 5_000; time++)
        {
            await Enter(room, 1);
            using var cancellation = new CancellationTokenSource();
            var (waiting, behind) = (room.EnterAsync(1, cancellation.Token), Enter(room, 1));
            if (time % 2 == 0) Parallel.Invoke(cancellation.Cancel, () => room.Leave(1));
            else Parallel.Invoke(() => room.Leave(1), cancellation.Cancel);

            await waiting.ContinueWith(static _ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
            if (waiting.IsCompletedSuccessfully)
            {
                behind.IsCompleted.ShouldBeFalse();
                room.Leave(1);
            }
            await behind.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
            room.Leave(1);
        }
    }

    private static Task Enter(VerificationRoom room, int length) => room.EnterAsync(length, Cancellation);
}
