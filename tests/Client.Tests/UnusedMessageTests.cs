namespace NostrToolkit.Tests.Clients;

/// <summary>What a relay may send although this client has no use for it disturbs nothing.</summary>
public sealed class UnusedMessageTests
{
    [Theory]
    [InlineData("""["AUTH","k7Qx2"]""")]
    [InlineData("""["COUNT","1",{"count":5}]""")]
    [InlineData("""["NEG-MSG","1","6100000200"]""")]
    [InlineData("""["NEG-ERR","1","closed: too slow"]""")]
    public async Task It_is_neither_answered_nor_counted(string message)
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        relay.Send(message);
        await ExpectOneEventAsync(relay, client, """["EOSE","1"]""");
        client.RejectedCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("""["EOSE","1",["finish"]]""")]
    [InlineData("""["EOSE","1",[]]""")]
    [InlineData("""["EOSE","1",null,"of tomorrow"]""")]
    public async Task Hints_do_not_hide_an_EOSE(string eose)
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        await ExpectOneEventAsync(relay, client, eose);
        client.RejectedCount.ShouldBe(0);
    }

    private static async Task ExpectOneEventAsync(ScriptedRelay relay, RelayClient client, string eose)
    {
        var note = Author.Alice.Note(100);
        await using var items = client.Read(new Filter { Kinds = [1] }, TestContext.Current.CancellationToken);
        var reading = items.ExpectAsync($"Stored {note.Id}", "EndOfStored");
        await relay.NextAsync();
        relay.Send($"[\"EVENT\",\"1\",{note}]");
        relay.Send(eose);
        await reading;
    }
}
