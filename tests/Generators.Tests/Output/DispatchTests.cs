using System.Text;

namespace NostrToolkit.Generators.Tests;

public sealed class DispatchTests(UserAssembly user) : IClassFixture<UserAssembly>
{
    private const string Id = "00000000000000000000000000000000000000000000000000000000000000ff";

    [Theory]
    [InlineData($"""["X-STATS",true,5,"{Id}"]""", "stats 5 True")]
    [InlineData("""["NOTICE","words"]""", "notice words True")]
    [InlineData("""["EOSE","sub"]""", "eose sub")]
    [InlineData("""["CLOSED","sub","error: no"]""", "closed sub True")]
    [InlineData("""["COUNT","sub",{"count":7}]""", "count 7")]
    [InlineData(""" [ "\u0045OSE" , "sub" ] """, "eose sub")]
    public async Task A_message_reaches_its_method(string json, string logged) => (await DispatchAsync(json)).ShouldBe([logged]);

    [Theory]
    [InlineData("""["X-OTHER",1]""")]
    [InlineData("""["REQ","sub",{}]""")]
    [InlineData("""["CLOSE","sub"]""")]
    [InlineData($"""["OK","{Id}",true,""]""")]
    public async Task A_name_without_a_method_is_unreadable(string json)
        => (await DispatchAsync(json)).ShouldBe(["unreadable ? WrongName"]);

    [Theory]
    [InlineData("""["AUTH","challenge"]""")]
    [InlineData("""["AUTH"]""")]
    [InlineData("""["NEG-ERR","sub","closed: too slow"]""")]
    public async Task An_ignored_message_reaches_nobody(string json) => (await DispatchAsync(json)).ShouldBeEmpty();

    [Theory]
    [InlineData("""["EOSE"]""", "unreadable EOSE MissingElement")]
    [InlineData("""["X-STATS",1]""", "unreadable X-STATS WrongType")]
    public async Task A_malformed_message_is_unreadable_under_its_name(string json, string logged) => (await DispatchAsync(json)).ShouldBe([logged]);

    [Theory]
    [InlineData("", "unreadable ? UnexpectedEnd")]
    [InlineData("{}", "unreadable ? WrongType")]
    [InlineData("[]", "unreadable ? MissingElement")]
    public async Task A_text_without_a_name_is_unreadable(string json, string logged) => (await DispatchAsync(json)).ShouldBe([logged]);

    private async Task<List<string>> DispatchAsync(string json)
    {
        dynamic handler = Activator.CreateInstance(user.Type("Acme.Stats.StatsHandler"))!;
        ReadOnlyMemory<byte> message = Encoding.UTF8.GetBytes(json);
        await handler.DispatchAsync(message, new CancellationToken(canceled: true));
        return handler.Log;
    }
}
