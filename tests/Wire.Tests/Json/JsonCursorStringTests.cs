using System.Text;
using System.Text.Json;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class JsonCursorStringTests
{
    [Fact]
    public void A_string_is_what_System_Text_Json_says_it_is() => JsonTexts.String().Sample(static text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var expected = JsonSerializer.Deserialize<string>(bytes);
        var value = Read(bytes);
        value.ToString().ShouldBe(expected);
        value.Raw.ToArray().ShouldBe(bytes[1..^1]);
        value.TextEquals(Encoding.UTF8.GetBytes(expected!)).ShouldBeTrue();
        value.TextEquals(Encoding.UTF8.GetBytes(expected + "x")).ShouldBeFalse();
    }, iter: 20_000);

    [Theory]
    [InlineData("plain é 😀", JsonEscapes.None)]
    [InlineData("", JsonEscapes.None)]
    [InlineData("\\n\\\"\\\\\\r\\t\\b\\f", JsonEscapes.Short)]
    [InlineData("\\/", JsonEscapes.Foreign)]
    [InlineData("\\u0041", JsonEscapes.Foreign)]
    [InlineData("\\n\\u0041\\n", JsonEscapes.Foreign)]
    [InlineData("\\/\\n", JsonEscapes.Foreign)]
    public void The_most_foreign_escape_is_remembered(string raw, JsonEscapes escapes)
        => Read(Encoding.UTF8.GetBytes($"\"{raw}\"")).Escapes.ShouldBe(escapes);

    // The scanner looks at 32 and 16 bytes at a time, then at single ones: a stop must be seen at every place of each.
    [Fact]
    public void A_quote_a_backslash_and_a_control_are_seen_at_every_offset()
    {
        for (var offset = 0; offset < 100; offset++)
        {
            var plain = Enumerable.Repeat((byte)'x', offset).ToArray();
            Read([(byte)'"', .. plain, (byte)'"', .. plain]).Raw.Length.ShouldBe(offset);
            Read([(byte)'"', .. plain, .. "\\n\""u8, .. plain]).Escapes.ShouldBe(JsonEscapes.Short);
            for (var control = 0; control < 32; control++)
            {
                var cursor = new JsonCursor((byte[])[(byte)'"', .. plain, (byte)control, .. plain, (byte)'"']);
                cursor.ReadString(out _).ShouldBeFalse();
                cursor.Error.ShouldBe(new ReadError(ReadErrorKind.InvalidJson, offset + 1));
            }
        }
    }

    [Fact]
    public void Plain_length_stops_where_a_slow_loop_stops() => Gen.Byte.Array[0, 150].Sample(static text =>
    {
        var expected = Array.FindIndex(text, static value => value is < 32 or (byte)'"' or (byte)'\\');
        JsonText.PlainLength(text).ShouldBe(expected < 0 ? text.Length : expected);
    }, iter: 20_000);

    [Fact]
    public void Equality_is_by_spelling_and_text_equality_is_not()
    {
        var plain = Read("\"A\""u8.ToArray());
        var escaped = Read("\"\\u0041\""u8.ToArray());
        (plain == Read("\"A\""u8.ToArray())).ShouldBeTrue();
        (plain != escaped).ShouldBeTrue();
        escaped.TextEquals("A"u8).ShouldBeTrue();
        escaped.TextEquals("AA"u8).ShouldBeFalse();
        escaped.TextEquals(""u8).ShouldBeFalse();
    }

    [Fact]
    public void A_created_string_reads_back_and_a_lone_surrogate_becomes_the_replacement_character()
    {
        JsonString.Create("a\"b\\c\u0001\u2028😀").ToString().ShouldBe("a\"b\\c\u0001\u2028😀");
        JsonString.Create("a\"").Escapes.ShouldBe(JsonEscapes.Short);
        JsonString.Create("a").Escapes.ShouldBe(JsonEscapes.None);
        JsonString.Create("x\ud800y").ToString().ShouldBe("x\uFFFDy");
    }

    private static JsonString Read(byte[] text)
    {
        var cursor = new JsonCursor(text);
        cursor.ReadString(out var value).ShouldBeTrue();
        return value;
    }
}
