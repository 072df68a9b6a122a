using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What makes an event unreadable, and how the error names it.</summary>
public sealed class EventErrorTests
{
    private static readonly string Hex64 = new('a', 64);

    /// <summary>Member, its value as JSON, the error, and where inside the value.</summary>
    public static TheoryData<string, string, ReadErrorKind, int> WrongValues => new()
    {
        { "id", Quoted(Hex64.ToUpperInvariant()), ReadErrorKind.InvalidValue, 0 },
        { "id", Quoted(Hex64[1..]), ReadErrorKind.InvalidValue, 0 },
        { "id", Quoted(Hex64 + "a"), ReadErrorKind.InvalidValue, 0 },
        { "id", Quoted(Hex64[1..] + "g"), ReadErrorKind.InvalidValue, 0 },
        { "id", Quoted(Hex64 + "\\u0061"), ReadErrorKind.InvalidValue, 0 },
        { "id", "\"\"", ReadErrorKind.InvalidValue, 0 },
        { "id", "null", ReadErrorKind.WrongType, 0 },
        { "id", "1", ReadErrorKind.WrongType, 0 },
        { "pubkey", Quoted(Hex64[1..] + "A"), ReadErrorKind.InvalidValue, 0 },
        { "pubkey", Quoted(Hex64[2..]), ReadErrorKind.InvalidValue, 0 },
        { "pubkey", "{}", ReadErrorKind.WrongType, 0 },
        { "sig", Quoted(Hex64 + Hex64[1..]), ReadErrorKind.InvalidValue, 0 },
        { "sig", Quoted(Hex64 + Hex64 + "a"), ReadErrorKind.InvalidValue, 0 },
        { "sig", Quoted(Hex64 + Hex64[1..] + "F"), ReadErrorKind.InvalidValue, 0 },
        { "sig", "[]", ReadErrorKind.WrongType, 0 },
        { "created_at", "1.0", ReadErrorKind.OutOfRange, 0 },
        { "created_at", "1e9", ReadErrorKind.OutOfRange, 0 },
        { "created_at", "-1", ReadErrorKind.OutOfRange, 0 },
        { "created_at", "-0", ReadErrorKind.OutOfRange, 0 },
        { "created_at", "9223372036854775808", ReadErrorKind.OutOfRange, 0 },
        { "created_at", "\"1700000000\"", ReadErrorKind.WrongType, 0 },
        { "created_at", "null", ReadErrorKind.WrongType, 0 },
        { "created_at", "01", ReadErrorKind.InvalidJson, 1 },
        { "kind", "65536", ReadErrorKind.OutOfRange, 0 },
        { "kind", "-1", ReadErrorKind.OutOfRange, 0 },
        { "kind", "1.0", ReadErrorKind.OutOfRange, 0 },
        { "kind", "\"1\"", ReadErrorKind.WrongType, 0 },
        { "kind", "true", ReadErrorKind.WrongType, 0 },
        { "tags", "null", ReadErrorKind.WrongType, 0 },
        { "tags", "{}", ReadErrorKind.WrongType, 0 },
        { "tags", "[[]]", ReadErrorKind.InvalidValue, 2 },
        { "tags", "[[\"a\"],[ ]]", ReadErrorKind.InvalidValue, 9 },
        { "tags", "[\"a\"]", ReadErrorKind.WrongType, 1 },
        { "tags", "[null]", ReadErrorKind.WrongType, 1 },
        { "tags", "[[\"a\",1]]", ReadErrorKind.WrongType, 6 },
        { "tags", "[[\"a\",null]]", ReadErrorKind.WrongType, 6 },
        { "tags", "[[\"a\",[\"b\"]]]", ReadErrorKind.WrongType, 6 },
        { "tags", "[[\"a\"],]", ReadErrorKind.InvalidJson, 7 },
        { "tags", "[[\"\\ud83d\"]]", ReadErrorKind.LoneSurrogate, 3 },
        { "content", "null", ReadErrorKind.WrongType, 0 },
        { "content", "1", ReadErrorKind.WrongType, 0 },
        { "content", "[\"a\"]", ReadErrorKind.WrongType, 0 },
        { "content", "\"a\\ud83d b\"", ReadErrorKind.LoneSurrogate, 2 },
        { "content", "\"a\\ude00\"", ReadErrorKind.LoneSurrogate, 2 },
        { "content", "\"a\u0001\"", ReadErrorKind.InvalidJson, 2 },
        { "content", "\"\\x\"", ReadErrorKind.InvalidJson, 1 },
    };

    public static TheoryData<string> Seven => ["id", "pubkey", "created_at", "kind", "tags", "content", "sig"];

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_wrong_value_is_reported_where_it_is(string member, string value, ReadErrorKind kind, int offset)
    {
        var text = new EventText().With(member, value);
        text.Read(out _).ShouldBe(new ReadError(kind, text.PositionOf(member) + offset, member));
    }

    [Theory]
    [MemberData(nameof(Seven))]
    public void Each_of_the_seven_must_be_there(string member)
    {
        var text = new EventText().Without(member);
        // The brace that ends the event, after ["EVENT",
        text.Read(out _).ShouldBe(new ReadError(ReadErrorKind.MissingMember, 9 + text.Json.Length - 1, member));
    }

    [Theory]
    [MemberData(nameof(Seven))]
    public void Each_of_the_seven_may_be_there_only_once(string member)
    {
        var valid = new EventText();
        var value = valid.Json[(valid.PositionOf(member) - 9)..].Split(",\"")[0].TrimEnd('}');
        var twice = valid.And(member, value);
        twice.Read(out _).ShouldBe(new ReadError(ReadErrorKind.DuplicateMember, twice.PositionOf(member), member));
        valid.And("\\u" + ((int)member[0]).ToString("x4") + member[1..], value).Read(out _).Kind.ShouldBe(ReadErrorKind.DuplicateMember);
    }

    [Fact]
    public void A_member_with_another_case_is_another_member()
        => new EventText().Renamed("sig", "Sig").Read(out _).ShouldBe(
            new ReadError(ReadErrorKind.MissingMember, 9 + new EventText().Json.Length - 1, "sig"));

    [Fact]
    public void Content_that_is_no_utf8_is_refused_where_it_is()
    {
        var text = new EventText().With("content", "\"?\"");
        var message = Encoding.UTF8.GetBytes($"[\"EVENT\",{text.Json}]");
        var position = text.PositionOf("content") + 1;
        foreach (var bad in (byte[])[0x80, 0xC3, 0xF0, 0xFF])
        {
            message[position] = bad;
            Faces.Read<PublishMessage>(message, out _).ShouldBe(new ReadError(ReadErrorKind.InvalidUtf8, position));
        }
    }

    [Fact]
    public void A_surrogate_encoded_as_if_it_were_a_character_is_no_utf8()
    {
        byte[] content = [.. "{\"content\":\""u8, 0xED, 0xA0, 0xBD, .. "\"}"u8];
        Faces.Read<PublishMessage>([.. "[\"EVENT\","u8, .. content, (byte)']'], out _).Kind.ShouldBe(ReadErrorKind.InvalidUtf8);
    }

    [Fact]
    public void The_largest_values_are_read_exactly()
    {
        new EventText().With("created_at", "9223372036854775807").With("kind", "65535").Read(out var view).ShouldBe(default);
        view.CreatedAt.Seconds.ShouldBe(long.MaxValue);
        view.Kind.Number.ShouldBe(ushort.MaxValue);
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
