using System.Buffers;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Nobody waits for ever: what is refused is refused under the id that its sender knows.</summary>
public sealed class RefusalTests
{
    private const string Id = "00000000000000000000000000000000000000000000000000000000000000ff";

    private static readonly Reason NotHere = Reason.Create(ReasonPrefix.Unsupported, "not here");

    [Theory]
    [InlineData("EVENT", $$"""["EVENT",{"kind":1.5,"id":"{{Id}}"}]""", $"""["OK","{Id}",false,"invalid: not an integer in range (byte 3)"]""")]
    [InlineData("AUTH", $$"""["AUTH",{"id":"{{Id}}"}]""", $"""["OK","{Id}",false,"invalid: not an integer in range (byte 3)"]""")]
    [InlineData("REQ", """["REQ","\u0061",{"kinds":7}]""", """["CLOSED","\u0061","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("COUNT", """["COUNT","a"]""", """["CLOSED","a","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("NEG-OPEN", """["NEG-OPEN","a",{}]""", """["NEG-ERR","a","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("NEG-MSG", """["NEG-MSG","a"]""", """["NEG-ERR","a","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("EVENT", """["EVENT",{"kind":1}]""", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("REQ", """["REQ",7]""", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("NEG-OPEN", "[", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("CLOSE", """["CLOSE"]""", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    [InlineData("X-OWN", """["X-OWN","a"]""", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    [InlineData(null, "{}", """["NOTICE","invalid: not an integer in range (byte 3)"]""")]
    public void What_cannot_be_read_is_invalid(string? name, string json, string answer)
        => Unreadable(name, json, new ReadError(ReadErrorKind.OutOfRange, 3)).ShouldBe([answer]);

    [Fact]
    public void An_unknown_member_may_be_right_elsewhere()
        => Unreadable("REQ", """["REQ","a",{"x":1}]""", new ReadError(ReadErrorKind.UnknownMember, 12))
            .ShouldBe(["""["CLOSED","a","unsupported: unknown member (byte 12)"]"""]);

    [Fact]
    public void So_may_an_unknown_name()
        => Unreadable(null, """["X-OTHER"]""", new ReadError(ReadErrorKind.WrongName, 1))
            .ShouldBe(["""["NOTICE","unsupported: this relay does not know this message"]"""]);

    [Theory]
    [InlineData("EVENT", $$"""["EVENT",{"id":"{{Id}}"}]""", $"""["OK","{Id}",false,"unsupported: not here"]""")]
    [InlineData("AUTH", $$"""["AUTH",{"id":"{{Id}}"}]""", $"""["OK","{Id}",false,"unsupported: not here"]""")]
    [InlineData("REQ", """["REQ","a",{}]""", """["CLOSED","a","unsupported: not here"]""")]
    [InlineData("COUNT", """["COUNT","a",{}]""", """["CLOSED","a","unsupported: not here"]""")]
    [InlineData("NEG-OPEN", """["NEG-OPEN","a",{},"61"]""", """["NEG-ERR","a","unsupported: not here"]""")]
    [InlineData("NEG-MSG", """["NEG-MSG","a","61"]""", """["NEG-ERR","a","unsupported: not here"]""")]
    [InlineData("X-OWN", """["X-OWN","a"]""", """["NOTICE","unsupported: not here"]""")]
    [InlineData("CLOSE", """["CLOSE","a"]""", null)]
    [InlineData("NEG-CLOSE", """["NEG-CLOSE","a"]""", null)]
    public void What_is_declined_is_refused_in_its_own_words(string name, string json, string? answer)
    {
        var sink = new Answers();

        Refusal.Decline(sink, name, Encoding.UTF8.GetBytes(json), NotHere);

        sink.Texts.ShouldBe(answer is null ? [] : [answer]);
    }

    private static List<string> Unreadable(string? name, string json, ReadError error)
    {
        var sink = new Answers();
        Refusal.Unreadable(sink, new UnreadableMessage(Encoding.UTF8.GetBytes(json), name, error));
        return sink.Texts;
    }

    private sealed class Answers : IReplySink
    {
        public List<string> Texts { get; } = [];

        public void Reply<TMessage>(in TMessage message)
            where TMessage : struct, INostrMessage<TMessage>
        {
            var output = new ArrayBufferWriter<byte>();
            message.WriteTo(output);
            Texts.Add(Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }
}
