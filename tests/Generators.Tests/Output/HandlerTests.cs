using System.Text;

namespace NostrToolkit.Generators.Tests;

/// <summary>Context, hooks and generated answers, in the user's project: <c>Desk</c>.</summary>
public sealed class HandlerTests(UserAssembly user) : IClassFixture<UserAssembly>
{
    private const string Id = "00000000000000000000000000000000000000000000000000000000000000ff";

    private static readonly string[] Gates = ["await True", "name", "message"];

    [Fact]
    public async Task Hooks_are_asked_by_their_order_then_by_files_then_as_they_stand()
        => (await DispatchAsync("""["REQ","sub",{}]""")).ShouldBe(["await True", "name", "message 16", "value sub", "class 1 True", "req sub True"]);

    [Fact]
    public async Task The_first_no_ends_it()
        => (await DispatchAsync("""["REQ","sub",{}]""", admitted: false)).ShouldBe(["await True", "name"]);

    [Theory]
    [InlineData("""["CLOSE","sub"]""", "close sub")]
    [InlineData("""["COUNT","sub",{}]""", """> ["CLOSED","sub","unsupported: this relay does not answer COUNT"]""")]
    [InlineData("""["COUNT","sub",1]""", """> ["CLOSED","sub","invalid: filters: wrong type (byte 15)"]""")]
    [InlineData("""["NEG-OPEN","sub",{},"61"]""", """> ["NEG-ERR","sub","unsupported: this relay does not answer NEG-OPEN"]""")]
    [InlineData($$"""["EVENT",{"id":"{{Id}}"}]""", $"""> ["OK","{Id}",false,"invalid: pubkey: missing (byte 81)"]""")]
    [InlineData("""["X-OTHER"]""", """> ["NOTICE","unsupported: this relay does not know this message"]""")]
    [InlineData("""["AUTH"]""", null)]
    [InlineData("[", """> ["NOTICE","invalid: unexpected end of the text (byte 1)"]""")]
    public async Task Every_message_passes_the_gates_and_those_of_its_type_only(string json, string? last)
    {
        var log = await DispatchAsync(json);

        log.Take(3).Select(static line => line.StartsWith("message", StringComparison.Ordinal) ? "message" : line).ShouldBe(Gates);
        log.Skip(3).ShouldBe(last is null ? [] : [last]);
    }

    [Fact]
    public async Task A_message_is_declined_for_the_reason_given()
        => (await DispatchAsync($"""["EVENT",{EventText}]""")).Last().ShouldBe($"""> ["OK","{Id}",false,"restricted: \"read\" only"]""");

    [Fact]
    public async Task A_message_is_there_until_the_last_hook_that_waits_has_ended()
    {
        dynamic desk = Activator.CreateInstance(user.Type("Acme.event.System.Desk"))!;
        var log = new List<string>();
        dynamic context = Activator.CreateInstance(user.Type("Acme.event.System.Lobby+struct"), log, true)!;
        var text = Encoding.UTF8.GetBytes("""["REQ","sub",{}]""");
        ReadOnlyMemory<byte> message = text;

        var opening = new TaskCompletionSource();
        desk.Opening = opening.Task;

        ValueTask dispatched = desk.DispatchAsync(message, context, CancellationToken.None);
        dispatched.IsCompleted.ShouldBeFalse();
        opening.SetResult();
        await dispatched;
        text.AsSpan().Clear();

        log.Last().ShouldBe("req sub False");
    }

    [Fact]
    public async Task What_a_method_throws_is_the_dispatches_end()
        => (await Should.ThrowAsync<InvalidOperationException>(async () => await DispatchAsync("""["NEG-CLOSE","sub"]"""))).Message.ShouldBe("sub");

    private static string EventText
        => $$"""{"id":"{{Id}}","pubkey":"{{Id}}","created_at":1,"kind":1,"tags":[],"content":"","sig":"{{Id}}{{Id}}"}""";

    private async Task<List<string>> DispatchAsync(string json, bool admitted = true)
    {
        dynamic desk = Activator.CreateInstance(user.Type("Acme.event.System.Desk"))!;
        var log = new List<string>();
        dynamic context = Activator.CreateInstance(user.Type("Acme.event.System.Lobby+struct"), log, admitted)!;
        ReadOnlyMemory<byte> message = Encoding.UTF8.GetBytes(json);
        await desk.DispatchAsync(message, context, new CancellationToken(canceled: true));
        return log;
    }
}
