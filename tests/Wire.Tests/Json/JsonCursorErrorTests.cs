using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>What was wrong, and at which byte.</summary>
public sealed class JsonCursorErrorTests
{
    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0)]
    [InlineData("  ", ReadErrorKind.UnexpectedEnd, 2)]
    [InlineData("[1,", ReadErrorKind.UnexpectedEnd, 3)]
    [InlineData("\"abc", ReadErrorKind.UnexpectedEnd, 4)]
    [InlineData("\"abc\\", ReadErrorKind.UnexpectedEnd, 4)]
    [InlineData("{\"a\"", ReadErrorKind.UnexpectedEnd, 4)]
    [InlineData("-", ReadErrorKind.UnexpectedEnd, 1)]
    [InlineData("[1,]", ReadErrorKind.InvalidJson, 3)]
    [InlineData("[,1]", ReadErrorKind.InvalidJson, 1)]
    [InlineData("[1 2]", ReadErrorKind.InvalidJson, 3)]
    [InlineData("{1:2}", ReadErrorKind.InvalidJson, 1)]
    [InlineData("{\"a\" 1}", ReadErrorKind.InvalidJson, 5)]
    [InlineData("01", ReadErrorKind.InvalidJson, 1)]
    [InlineData("1.x", ReadErrorKind.InvalidJson, 2)]
    [InlineData("nul", ReadErrorKind.InvalidJson, 0)]
    [InlineData("\"a\\x\"", ReadErrorKind.InvalidJson, 2)]
    [InlineData("\"a\\u00g0\"", ReadErrorKind.InvalidJson, 2)]
    [InlineData("\"a\nb\"", ReadErrorKind.InvalidJson, 2)]
    [InlineData("\"\\ud83d\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ude00\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ude00\\ud83d\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ude00\\ude00\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ud83d\\ud83d\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ud83d\\u0041\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("\"\\ud83dx\"", ReadErrorKind.LoneSurrogate, 1)]
    [InlineData("{\"\\ud83d\":1}", ReadErrorKind.LoneSurrogate, 2)]
    [InlineData("1 2", ReadErrorKind.TrailingText, 2)]
    [InlineData("[] \0", ReadErrorKind.TrailingText, 3)]
    public void Bad_syntax_is_reported_where_it_is(string text, ReadErrorKind kind, int position)
        => Verdicts.Scanner(Encoding.UTF8.GetBytes(text)).ShouldBe(new ReadError(kind, position));

    [Fact]
    public void Bytes_that_are_no_utf8_are_reported_where_they_are()
        => Verdicts.Scanner([(byte)'"', (byte)'a', 0xC3, 0xA9, 0xC3, (byte)'"']).ShouldBe(new ReadError(ReadErrorKind.InvalidUtf8, 4));

    [Fact]
    public void Depth_64_is_read_and_65_is_not()
    {
        Verdicts.Scanner(Nested(64, "[", "]")).ShouldBe(default);
        Verdicts.Adapter(Nested(64, "[", "]")).ShouldBe(default);
        Verdicts.Scanner(Nested(65, "[", "]")).ShouldBe(new ReadError(ReadErrorKind.TooDeep, 64));
        Verdicts.Adapter(Nested(65, "[", "]")).Kind.ShouldNotBe(ReadErrorKind.None);
        Verdicts.Scanner(Nested(64, "{\"a\":", "}", "1")).ShouldBe(default);
        Verdicts.Scanner(Nested(65, "{\"a\":", "}", "1")).Kind.ShouldBe(ReadErrorKind.TooDeep);
    }

    [Fact]
    public void Depth_is_counted_down_again()
        => Verdicts.Scanner(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("[[]]", 200))}]")).ShouldBe(default);

    [Fact]
    public void A_bomb_of_brackets_does_not_overflow_the_stack()
        => Verdicts.Scanner(Enumerable.Repeat((byte)'[', 1_000_000).ToArray()).Kind.ShouldBe(ReadErrorKind.TooDeep);

    [Fact]
    public void The_first_error_sticks()
    {
        var cursor = new JsonCursor("[1,"u8.ToArray());
        cursor.SkipValue().ShouldBeFalse();
        var first = cursor.Error;

        cursor.Fail(ReadErrorKind.WrongName).ShouldBeFalse();
        cursor.BeginArray().ShouldBeFalse();
        cursor.BeginObject().ShouldBeFalse();
        cursor.NextElement().ShouldBeFalse();
        cursor.NextMember(out _).ShouldBeFalse();
        cursor.ReadString(out _).ShouldBeFalse();
        cursor.ReadInt64(out _).ShouldBeFalse();
        cursor.ReadBoolean(out _).ShouldBeFalse();
        cursor.SkipValue().ShouldBeFalse();
        cursor.RequireEnd().ShouldBeFalse();
        cursor.Error.ShouldBe(first);
    }

    [Fact]
    public void An_error_says_in_which_member_it_was_and_keeps_the_first_name()
    {
        var cursor = new JsonCursor("1"u8.ToArray());
        cursor.ReadString(out _).ShouldBeFalse();
        cursor.FailIn("content").ShouldBeFalse();
        cursor.FailIn("event").ShouldBeFalse();
        cursor.Error.ShouldBe(new ReadError(ReadErrorKind.WrongType, 0, "content"));
        cursor.Error.ToString().ShouldBe("content: wrong type (byte 0)");
    }

    [Fact]
    public void Every_kind_of_error_has_its_own_phrase()
        => Enum.GetValues<ReadErrorKind>().Select(static kind => new ReadError(kind, 0).ToString())
            .ShouldBeUnique();

    private static byte[] Nested(int depth, string open, string close, string inner = "")
        => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth)));
}
