namespace NostrToolkit.Relay.Tests;

/// <summary>What the relay does not do is answered with the id that the client waits for, never by silence.</summary>
public sealed class UnsupportedTests : SessionTest
{
    [Fact]
    public async Task AUTH_gets_an_OK_that_is_false()
    {
        var login = Author.Alice.Event(22242, 100, "", ["challenge", "x"]);
        await Peer.SendAsync($"[\"AUTH\",{login}]");
        await Peer.ExpectAsync($"[\"OK\",\"{login.Id}\",false,\"unsupported: this relay does not ask who you are\"]");
    }

    [Fact]
    public async Task An_AUTH_that_cannot_be_read_gets_an_OK_too()
    {
        var id = new string('a', 64);
        await Peer.SendAsync($"[\"AUTH\",{{\"kind\":22242.0,\"id\":\"{id}\"}}]");
        await Peer.ExpectAsync($"[\"OK\",\"{id}\",false,\"invalid: kind: not an integer in range (byte 16)\"]");
    }

    [Theory]
    [InlineData("""["COUNT","how many",{}]""", "unsupported: this relay does not count")]
    [InlineData("""["COUNT","how many",{"kinds":[7],"#e":[]},{}]""", "unsupported: this relay does not count")]
    [InlineData("""["COUNT","how many"]""", "invalid: filters: missing element (byte 19)")]
    [InlineData("""["COUNT","how many",{"kinds":1}]""", "invalid: kinds: wrong type (byte 29)")]
    public async Task COUNT_is_refused_by_its_id(string count, string reason)
    {
        await Peer.SendAsync(count);
        await Peer.ExpectAsync($"[\"CLOSED\",\"how many\",\"{reason}\"]");
    }

    [Fact]
    public async Task A_COUNT_leaves_a_subscription_of_the_same_id_alone()
    {
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        await Peer.SendAsync("""["COUNT","x",{}]""");
        await Peer.ExpectAsync("""["CLOSED","x","unsupported: this relay does not count"]""");
        await Peer.SendAsync("""["COUNT","x",[]]""");
        await Peer.ExpectAsync("""["CLOSED","x","invalid: filters: wrong type (byte 13)"]""");
        Relay.Server.Hub.SubscriptionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_REQ_that_cannot_be_read_ends_the_subscription_of_its_id()
    {
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        await Peer.SendAsync("""["REQ","x",[]]""");
        await Peer.ExpectAsync("""["CLOSED","x","invalid: filters: wrong type (byte 11)"]""");
        Relay.Server.Hub.SubscriptionCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("""["NEG-OPEN","sync",{},"6100000200"]""", "unsupported: this relay does not reconcile")]
    [InlineData("""["NEG-OPEN","sync",[{},{}],"6100000200"]""", "unsupported: this relay does not reconcile")]
    [InlineData("""["NEG-OPEN","sync",{},"6"]""", "invalid: message: malformed value (byte 22)")]
    [InlineData("""["NEG-OPEN","sync",{}]""", "invalid: message: missing element (byte 21)")]
    [InlineData("""["NEG-MSG","sync","6100000200"]""", "closed: nothing is open under this id")]
    [InlineData("""["NEG-MSG","sync",""]""", "invalid: message: malformed value (byte 18)")]
    public async Task Reconciling_is_refused_by_its_id(string message, string reason)
    {
        await Peer.SendAsync(message);
        await Peer.ExpectAsync($"[\"NEG-ERR\",\"sync\",\"{reason}\"]");
    }

    [Fact]
    public async Task NEG_CLOSE_is_not_answered()
    {
        await Peer.SendAsync("""["NEG-CLOSE","sync"]""");
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
    }
}
