using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class TagTests
{
    [Fact]
    public void A_tag_gives_its_strings_by_name_by_value_and_by_index()
    {
        var tag = First("[[\"e\",\"abc\",\"wss:\\/\\/a\",\"\"]]");
        tag.Count.ShouldBe(4);
        tag.Name.ToString().ShouldBe("e");
        tag.Value.ToString().ShouldBe("abc");
        tag[2].ToString().ShouldBe("wss://a");
        tag[3].IsEmpty.ShouldBeTrue();
        tag.Strings.Count.ShouldBe(4);
        Should.Throw<ArgumentOutOfRangeException>(static () => First("[[\"e\"]]")[1]);
        Should.Throw<ArgumentOutOfRangeException>(static () => First("[[\"e\"]]")[-1]);
    }

    [Fact]
    public void A_tag_of_one_string_has_an_empty_value()
    {
        var tag = First("[[\"-\"]]");
        tag.Count.ShouldBe(1);
        tag.Name.ToString().ShouldBe("-");
        tag.Value.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("e", true)]
    [InlineData("\\u0065", true)]
    [InlineData("E", false)]
    [InlineData("\\u0045", false)]
    [InlineData("ee", false)]
    [InlineData("", false)]
    [InlineData("é", false)]
    [InlineData("\\n", false)]
    public void A_name_is_compared_by_its_text(string name, bool isE)
        => First($"[[\"{name}\",\"x\"]]").IsNamed('e').ShouldBe(isE);

    // U+0165 ends in the byte of "e".
    [Fact]
    public void A_letter_that_is_not_ASCII_names_no_tag() => First("[[\"\\u0065\"]]").IsNamed('\u0165').ShouldBeFalse();

    [Fact]
    public void The_most_foreign_escape_of_all_tags_is_known()
    {
        Tags("[[\"a\"],[\"b\"]]").Escapes.ShouldBe(JsonEscapes.None);
        Tags("[[\"a\",\"\\n\"],[\"b\"]]").Escapes.ShouldBe(JsonEscapes.Short);
        Tags("[[\"\\/\",\"\\n\"],[\"b\"]]").Escapes.ShouldBe(JsonEscapes.Foreign);
    }

    [Fact]
    public void The_default_list_is_empty()
    {
        TagList tags = default;
        tags.Count.ShouldBe(0);
        foreach (var _ in tags) Assert.Fail("there is no tag");
    }

    [Fact]
    public void Equality_is_by_bytes()
    {
        Tags("[[\"a\"]]").ShouldBe(Tags("[[\"a\"]]"));
        Tags("[[\"a\"]]").GetHashCode().ShouldBe(Tags("[[\"a\"]]").GetHashCode());
        Tags("[[\"a\"]]").ShouldNotBe(Tags("[ [\"a\"]]"));
    }

    private static TagList Tags(string json)
    {
        new EventText().With("tags", json).Read(out var view).ShouldBe(default);
        return view.Tags;
    }

    private static Tag First(string json)
    {
        var tags = Tags(json).GetEnumerator();
        tags.MoveNext().ShouldBeTrue();
        return tags.Current;
    }
}
