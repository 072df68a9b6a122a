using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What may be missing from a COUNT or a NEG-ERR, and what a NEG-OPEN may have more than one of.</summary>
public sealed class OptionalElementTests
{
    [Theory]
    [InlineData("""{"count":0}""", 0, null)]
    [InlineData("""{"approximate":false,"count":9223372036854775807}""", long.MaxValue, false)]
    [InlineData("""{"count":93412,"approximate":true,"hours":[1]}""", 93412, true)]
    public void A_count_may_be_approximate_and_unknown_members_are_ignored(string result, long count, bool? approximate)
    {
        Read<CountResultMessage>($"[\"COUNT\",\"q\",{result}]", out var message).ShouldBe(default);
        message.Result.ShouldBe(new CountResult(count, approximate));
    }

    [Theory]
    [InlineData("""{}""", ReadErrorKind.MissingMember, 14, "count")]
    [InlineData("""{"count":-1}""", ReadErrorKind.OutOfRange, 22, "count")]
    [InlineData("""{"count":1.0}""", ReadErrorKind.OutOfRange, 22, "count")]
    [InlineData("""{"count":9223372036854775808}""", ReadErrorKind.OutOfRange, 22, "count")]
    [InlineData("""{"count":"1"}""", ReadErrorKind.WrongType, 22, "count")]
    [InlineData("""{"count":1,"count":1}""", ReadErrorKind.DuplicateMember, 32, "count")]
    [InlineData("""{"count":1,"approximate":1}""", ReadErrorKind.WrongType, 38, "approximate")]
    [InlineData("""{"count":1,"hll":null}""", ReadErrorKind.WrongType, 30, "hll")]
    [InlineData("""17""", ReadErrorKind.WrongType, 13, "result")]
    public void A_count_that_is_none_is_refused(string result, ReadErrorKind kind, int position, string member)
        => Read<CountResultMessage>($"[\"COUNT\",\"q\",{result}]", out _).ShouldBe(new ReadError(kind, position, member));

    [Theory]
    [InlineData("", null)]
    [InlineData(",100000", 100000L)]
    [InlineData(",0,\"more\"", 0L)]
    public void NEG_ERR_may_say_how_many_records_are_taken(string more, long? records)
    {
        Read<NegErrorMessage>($"[\"NEG-ERR\",\"n\",\"blocked: this query is too big\"{more}]", out var message).ShouldBe(default);
        message.MaxRecords.ShouldBe(records is { } number ? new EventCount(number) : null);
        message.Reason.Prefix.ShouldBe(ReasonPrefix.Blocked);
    }

    [Theory]
    [InlineData("-1", ReadErrorKind.OutOfRange)]
    [InlineData("1e5", ReadErrorKind.OutOfRange)]
    [InlineData("\"5\"", ReadErrorKind.WrongType)]
    public void A_number_of_records_that_is_none_is_refused(string records, ReadErrorKind kind)
        => Read<NegErrorMessage>($"[\"NEG-ERR\",\"n\",\"blocked: x\",{records}]", out _).ShouldBe(new ReadError(kind, 28, "maxRecords"));

    [Theory]
    [InlineData("""{"kinds":[1]}""", 1, """{"kinds":[1]}""")]
    [InlineData("""{}""", 1, """{}""")]
    [InlineData("""[{"kinds":[1]}]""", 1, """{"kinds":[1]}""")]
    [InlineData("""[{"kinds":[1]},{"#t":["x"]},{}]""", 3, """[{"kinds":[1]},{"#t":["x"]},{}]""")]
    public void NEG_OPEN_takes_a_filter_or_a_list_of_them(string filter, int count, string written)
    {
        Read<NegOpenMessage>($"[\"NEG-OPEN\",\"n\",{filter},\"61\"]", out var message).ShouldBe(default);
        message.Filter.Filters.Count.ShouldBe(count);
        CompiledFilter.From(message.Filter.Filters).Length.ShouldBe(count);
        Encoding.UTF8.GetString(Faces.Write(message)).ShouldBe($"[\"NEG-OPEN\",\"n\",{written},\"61\"]");
    }

    [Fact]
    public void A_list_of_filters_is_their_union()
    {
        Read<NegOpenMessage>("""["NEG-OPEN","n",[{"kinds":[65535]},{"ids":[]},{"since":0}],"61"]""", out var message);
        var filters = CompiledFilter.From(message.Filter.Filters);
        var view = Samples.View(Samples.Usual.Json);
        filters.Select(filter => filter.Matches(view)).ShouldBe([false, false, true]);
    }

    [Theory]
    [InlineData("[]", ReadErrorKind.MissingElement, 17)]
    [InlineData("[[{}]]", ReadErrorKind.WrongType, 17)]
    [InlineData("\"all\"", ReadErrorKind.WrongType, 16)]
    [InlineData("[{},null]", ReadErrorKind.WrongType, 20)]
    public void NEG_OPEN_without_a_filter_is_refused(string filter, ReadErrorKind kind, int position)
        => Read<NegOpenMessage>($"[\"NEG-OPEN\",\"n\",{filter},\"61\"]", out _).ShouldBe(new ReadError(kind, position, "filter"));

    [Fact]
    public void An_unknown_member_of_its_filter_is_refused_by_name()
        => Read<NegOpenMessage>("""["NEG-OPEN","n",[{"kinds":[1]},{"x":1}],"61"]""", out _).Kind.ShouldBe(ReadErrorKind.UnknownMember);

    private static ReadError Read<T>(string text, out T message)
        where T : struct, INostrMessage<T>
        => Faces.Read(Encoding.UTF8.GetBytes(text), out message);
}
