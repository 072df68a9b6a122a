using System.Text;
using System.Text.Json;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class JsonListTests
{
    [Fact]
    public void A_list_holds_the_strings_that_System_Text_Json_reads() => JsonTexts.String().Array[0, 6].Sample(static strings =>
    {
        var text = $"[ {string.Join(" ,\n", strings)} ]";
        Read(text, out var list).ShouldBe(default);
        Decode(list).ShouldBe(JsonSerializer.Deserialize<string[]>(text));
        list.Count.ShouldBe(strings.Length);
        list.ToString().ShouldBe(text);
    }, iter: 5_000);

    [Theory]
    [InlineData("[1]", ReadErrorKind.WrongType, 1)]
    [InlineData("[\"a\",null]", ReadErrorKind.WrongType, 5)]
    [InlineData("{}", ReadErrorKind.WrongType, 0)]
    [InlineData("[\"a\" \"b\"]", ReadErrorKind.InvalidJson, 5)]
    [InlineData("[\"a\",]", ReadErrorKind.InvalidJson, 5)]
    [InlineData("[\"a\"", ReadErrorKind.UnexpectedEnd, 4)]
    public void A_list_of_anything_else_is_refused(string text, ReadErrorKind kind, int position)
        => Read(text, out _).ShouldBe(new ReadError(kind, position));

    [Fact]
    public void The_default_list_is_empty()
    {
        JsonList<JsonString> list = default;
        Decode(list).ShouldBeEmpty();
        list.Count.ShouldBe(0);
        list.ToString().ShouldBe("[]");
    }

    [Fact]
    public void Equality_is_by_bytes()
    {
        Read("[\"a\"]", out var one);
        Read("[\"a\"]", out var same);
        Read("[ \"a\"]", out var spaced);
        one.Equals(same).ShouldBeTrue();
        one.Equals((object)same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        one.Equals(spaced).ShouldBeFalse();
    }

    private static ReadError Read(string text, out JsonList<JsonString> list)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        JsonList<JsonString>.TryRead(ref cursor, out list);
        return cursor.Error;
    }

    private static string[] Decode(JsonList<JsonString> list)
    {
        var texts = new List<string>();
        foreach (var value in list) texts.Add(value.ToString());
        return [.. texts];
    }
}
