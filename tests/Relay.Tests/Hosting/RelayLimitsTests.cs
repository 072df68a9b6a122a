using Microsoft.Extensions.Logging.Abstractions;

namespace NostrToolkit.Relay.Tests;

/// <summary>What NIP-11 would promise and the relay not keep is told to whoever sets it, at the start.</summary>
public sealed class RelayLimitsTests
{
    [Fact]
    public void The_defaults_are_right() => new RelayLimits().FindFault().ShouldBeNull();

    [Fact]
    public void More_events_for_a_filter_than_the_store_finds()
        => Refusal(new RelayLimits { MaxLimit = 501 }).ShouldBe("MaxLimit is 501, but memory finds 500 events for a filter at most.");

    [Fact]
    public void A_longer_subscription_id_in_characters_than_in_bytes()
        => Refusal(new RelayLimits { MaxSubscriptionIdLength = 300 })
            .ShouldBe("MaxSubscriptionIdLength is 300, but MaxSubscriptionIdBytes has room for 256 characters only.");

    [Fact]
    public void A_limit_below_1() => Refusal(new RelayLimits { MaxQueuedBytes = 0 }).ShouldBe("A limit of the relay is less than 1.");

    [Fact]
    public void No_time_for_a_client()
        => Refusal(new RelayLimits { SendTimeout = TimeSpan.Zero }).ShouldBe("00:00:00 is no time to wait for a client.");

    [Fact]
    public void What_may_wait_for_a_client_is_the_operators_to_say()
    {
        var limits = new RelayLimits { MaxQueuedBytes = 1_000_000, SendTimeout = TimeSpan.FromSeconds(3) };
        var connections = Server(limits).Connections;
        (connections.MaxQueuedBytes, connections.SendTimeout).ShouldBe((1_000_000, TimeSpan.FromSeconds(3)));
    }

    [Theory]
    [InlineData(65, "invalid: a subscription id has 1 to 64 characters")]
    [InlineData(257, "invalid: a subscription id has at most 256 bytes")]
    public async Task A_refusal_names_the_unit_that_was_too_much(int length, string reason)
    {
        await using var relay = await RunningRelay.StartAsync();
        using var peer = await relay.ConnectAsync();
        var id = new string('x', length);
        await peer.SendAsync($$"""["REQ","{{id}}",{}]""");
        await peer.ExpectAsync($"""["CLOSED","{id}","{reason}"]""");
    }

    private static string Refusal(RelayLimits limits) => Should.Throw<ArgumentException>(() => Server(limits)).Message;

    private static RelayServer Server(RelayLimits limits)
        => new(new MemoryEventStore(), SignatureEngine.Create(), new RelayOptions { Limits = limits }, NullLogger<RelayServer>.Instance);
}
