using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace NostrToolkit.Tests.Connections;

/// <summary>A transport that throws: a lost peer ends the connection, a mistake of ours comes out, and no turn stays taken.</summary>
public sealed class TransportErrorTests
{
    public static TheoryData<Exception> PeerGone =>
    [
        new IOException("reset"),
        new SocketException((int)SocketError.ConnectionReset),
        new ObjectDisposedException("stream"),
        new OperationCanceledException("aborted"),
        new ConnectionResetException("Kestrel: reset"),
        new ConnectionAbortedException("Kestrel: aborted"),
    ];

    public static TheoryData<Exception> Mistakes =>
    [
        new InvalidOperationException("Writing is not allowed after writer was completed."),
        new NullReferenceException("mistake"),
        new ArgumentException("mistake"),
    ];

    [Theory, MemberData(nameof(PeerGone), DisableDiscoveryEnumeration = true)]
    public async Task A_read_that_finds_the_peer_gone_is_1006(Exception exception)
        => (await Failing(read: exception).EndAsync()).ShouldBe("peer 1006 connection lost");

    [Theory, MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task A_read_that_should_not_fail_comes_out(Exception exception)
        => (await Should.ThrowAsync<Exception>(Failing(read: exception).Run.Soon())).ShouldBeSameAs(exception);

    [Theory, MemberData(nameof(PeerGone), DisableDiscoveryEnumeration = true)]
    public async Task A_flush_that_finds_the_peer_gone_is_1006(Exception exception)
    {
        var session = Failing(flush: exception);
        session.TrySend("lost");
        (await session.EndAsync()).ShouldBe("peer 1006 connection lost");
        session.TrySend("refused").ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task A_flush_that_should_not_fail_comes_out(Exception exception)
    {
        var session = Failing(flush: exception);
        session.TrySend("lost");
        (await Should.ThrowAsync<Exception>(session.Run.Soon())).ShouldBeSameAs(exception);
        session.RentedBytes.ShouldBe(0);
        (await session.SendAsync("refused")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_flush_that_fails_later_gives_back_what_was_queued_behind_it()
    {
        var flush = new TaskCompletionSource();
        var session = new Session(wrap: inner => new ScriptedTransport(inner) { BeforeFlush = () => flush.Task });
        for (var i = 0; i < 10; i++) session.TrySend("queued");
        flush.SetException(new IOException());
        (await session.EndAsync()).ShouldBe("peer 1006 connection lost");
    }

    private static Session Failing(Exception? read = null, Exception? flush = null) => new(wrap: inner => new ScriptedTransport(inner)
    {
        BeforeRead = () => read is null ? Task.CompletedTask : Task.FromException(read),
        BeforeFlush = () => flush is null ? Task.CompletedTask : Task.FromException(flush),
    });
}
