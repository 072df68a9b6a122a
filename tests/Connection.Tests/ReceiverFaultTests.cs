using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>What a receiver throws is our mistake: 1011 to the peer, the exception to whoever runs the connection.</summary>
public sealed class ReceiverFaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_receiver_throws_closes_with_1011_and_comes_out(bool later)
    {
        var session = new Session();
        session.Inbox.Handle = async (_, _) =>
        {
            if (later) await Task.Yield();
            throw new InvalidTimeZoneException("a mistake");
        };
        await session.Peer.SendAsync([.. Frames.Text(PeerRole.Client, "first"), .. Frames.Text(PeerRole.Client, "second")]);
        (await session.Peer.ReadAsync()).ShouldBe("Close 1011 internal error");
        await session.Peer.CloseAsync(1011);
        (await session.Peer.ReadAsync()).ShouldBe("End");
        var thrown = await Should.ThrowAsync<InvalidTimeZoneException>(session.Run.Soon());
        thrown.Message.ShouldBe("a mistake");
        session.RentedBytes.ShouldBe(0);
        session.Inbox.Count.ShouldBe(1, "the second message is dropped");
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task Not_even_what_a_lost_peer_looks_like_is_swallowed(Type type)
    {
        var session = new Session();
        var mistake = (Exception)Activator.CreateInstance(type, "a mistake")!;
        session.Inbox.Handle = (_, _) => throw mistake;
        await session.Peer.SendAsync("x");
        await session.Peer.CloseAsync(1000);
        // Waiting in bounds would wrap a cancellation.
        await Task.WhenAny(session.Run).Soon();
        (await Record.ExceptionAsync(() => session.Run)).ShouldBeSameAs(mistake);
    }

    [Fact]
    public async Task A_receiver_that_stops_for_the_shutdown_made_no_mistake()
    {
        var session = new Session();
        session.Inbox.Handle = static async (_, cancelled) => await Task.Delay(Timeout.Infinite, cancelled);
        await session.Peer.SendAsync("x");
        await session.Inbox.NextAsync();
        session.ShutDown();
        (await session.Peer.ReadAsync()).ShouldBe("Close 1001 shutting down");
        await session.Peer.CloseAsync(1001);
        (await session.EndAsync()).ShouldBe("us 1001 shutting down");
    }
}
