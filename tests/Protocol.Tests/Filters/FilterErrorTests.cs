using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A filter that is not understood is refused: reading over a part of it would widen it silently.</summary>
public sealed class FilterErrorTests
{
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    // Positions count from the filter's own brace.
    [Theory]
    [InlineData("""{"search":1}""", ReadErrorKind.WrongType, 10, "search")]
    [InlineData("""{"Search":"x"}""", ReadErrorKind.UnknownMember, 10, "Search")]
    [InlineData("""{"kinds":[1],"offset":1}""", ReadErrorKind.UnknownMember, 22, "offset")]
    [InlineData("""{"Kinds":[1]}""", ReadErrorKind.UnknownMember, 9, "Kinds")]
    [InlineData("""{"":1}""", ReadErrorKind.UnknownMember, 4, "")]
    [InlineData("""{"#":["a"]}""", ReadErrorKind.UnknownMember, 5, "#")]
    [InlineData("""{"#tt":["a"]}""", ReadErrorKind.UnknownMember, 7, "#tt")]
    [InlineData("""{"#1":["a"]}""", ReadErrorKind.UnknownMember, 6, "#1")]
    [InlineData("""{"#é":["a"]}""", ReadErrorKind.UnknownMember, 7, "#é")]
    [InlineData("""{"&t":["a"]}""", ReadErrorKind.UnknownMember, 6, "&t")]
    [InlineData("""{"\u0023":["a"]}""", ReadErrorKind.UnknownMember, 10, "\\u0023")]
    [InlineData("""{"\u0024t":["a"]}""", ReadErrorKind.UnknownMember, 11, "\\u0024t")]
    [InlineData("""{"\u0123t":["a"]}""", ReadErrorKind.UnknownMember, 11, "\\u0123t")]
    [InlineData("""{"\ud83d\ude00t":["a"]}""", ReadErrorKind.UnknownMember, 17, "\\ud83d\\ude00t")]
    [InlineData("""{"\nt":["a"]}""", ReadErrorKind.UnknownMember, 7, "\\nt")]
    [InlineData("""{"#\u00e9":["a"]}""", ReadErrorKind.UnknownMember, 11, "#\\u00e9")]
    [InlineData("""{"#t":["a"],"\u0023\u0074":["b"]}""", ReadErrorKind.DuplicateMember, 27, "\\u0023\\u0074")]
    [InlineData("""{"kinds":[1],"kinds":[2]}""", ReadErrorKind.DuplicateMember, 21, "kinds")]
    [InlineData("""{"kinds":[1],"\u006binds":[2]}""", ReadErrorKind.DuplicateMember, 26, "kinds")]
    [InlineData("""{"#t":["a"],"#t":["b"]}""", ReadErrorKind.DuplicateMember, 17, "#t")]
    [InlineData("""{"#t":["a"],"kinds":[1],"#t":["a"]}""", ReadErrorKind.DuplicateMember, 29, "#t")]
    [InlineData("""{"ids":["AB"]}""", ReadErrorKind.InvalidValue, 8, "ids")]
    [InlineData("""{"ids":"x"}""", ReadErrorKind.WrongType, 7, "ids")]
    [InlineData("""{"ids":null}""", ReadErrorKind.WrongType, 7, "ids")]
    [InlineData("""{"authors":[1]}""", ReadErrorKind.WrongType, 12, "authors")]
    [InlineData("""{"kinds":["1"]}""", ReadErrorKind.WrongType, 10, "kinds")]
    [InlineData("""{"kinds":[1.0]}""", ReadErrorKind.OutOfRange, 10, "kinds")]
    [InlineData("""{"kinds":[65536]}""", ReadErrorKind.OutOfRange, 10, "kinds")]
    [InlineData("""{"kinds":1}""", ReadErrorKind.WrongType, 9, "kinds")]
    [InlineData("""{"since":-1}""", ReadErrorKind.OutOfRange, 9, "since")]
    [InlineData("""{"until":1e9}""", ReadErrorKind.OutOfRange, 9, "until")]
    [InlineData("""{"limit":-1}""", ReadErrorKind.OutOfRange, 9, "limit")]
    [InlineData("""{"limit":"1"}""", ReadErrorKind.WrongType, 9, "limit")]
    [InlineData("""{"#e":["abc"]}""", ReadErrorKind.InvalidValue, 7, "#e")]
    [InlineData("""{"#p":[""]}""", ReadErrorKind.InvalidValue, 7, "#p")]
    [InlineData("""{"#t":[1]}""", ReadErrorKind.WrongType, 7, "#t")]
    [InlineData("""{"#t":"a"}""", ReadErrorKind.WrongType, 6, "#t")]
    [InlineData("""{"#t":["\ud83d"]}""", ReadErrorKind.LoneSurrogate, 8, "#t")]
    [InlineData("""["kinds"]""", ReadErrorKind.WrongType, 0, "filters")]
    public void A_wrong_member_is_named(string filter, ReadErrorKind kind, int offset, string member)
        => Read(filter).ShouldBe(new ReadError(kind, "[\"REQ\",\"s\",{},".Length + offset, member));

    [Theory]
    [InlineData("""{"\u006binds":[1]}""")]
    [InlineData("""{"\u0023t":["a"],"#\u0064":["b"],"\u0023\u0061":["c"]}""")]
    [InlineData("""{"search":"best nostr apps language:en"}""")]
    [InlineData("""{"#E":["not hex"],"#P":["not hex"]}""")]
    [InlineData("""{"limit":9223372036854775807}""")]
    [InlineData("""{"#a":["30023:A:"],"#A":[],"#z":[],"#Z":[]}""")]
    public void Everything_else_is_accepted(string filter) => Read(filter).ShouldBe(default);

    [Fact]
    public void Upper_case_hex_is_refused_everywhere()
    {
        foreach (var member in (string[])["ids", "authors", "#e", "#p"])
            Read($"{{\"{member}\":[\"{A}\",\"{A.ToUpperInvariant()}\"]}}").Kind.ShouldBe(ReadErrorKind.InvalidValue, member);
    }

    [Fact]
    public void A_long_unknown_name_is_quoted_only_so_far()
        => Read($"{{\"{new string('x', 5000)}\":1}}").Member.ShouldBe(new string('x', 32) + "…");

    [Fact]
    public void A_request_without_a_filter_is_refused()
        => Faces.Read<ReqMessage>("[\"REQ\",\"s\"]"u8.ToArray(), out _).ShouldBe(new ReadError(ReadErrorKind.MissingElement, 10, "filters"));

    // Behind a good filter: all are checked, not only the first.
    private static ReadError Read(string filter)
        => Faces.Read<ReqMessage>(Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{{}},{filter}]"), out _);
}
