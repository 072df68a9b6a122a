namespace NostrToolkit.Protocol.Tests;

/// <summary>What senders may do differently, and how we know that an event has to be rewritten.</summary>
public sealed class EventLeniencyTests
{
    [Fact]
    public void The_usual_event_is_compact()
    {
        new EventText().Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeTrue();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[1.5,{\"id\":1}]")]
    [InlineData("{}")]
    public void An_unknown_member_is_read_over(string value)
    {
        new EventText().And("ots", value).Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_member_may_be_there_twice_but_must_be_JSON()
    {
        new EventText().And("x", "1").And("x", "2").Read(out _).ShouldBe(default);
        new EventText().And("x", "01").Read(out _).IsSyntax.ShouldBeTrue();
        new EventText().And("x", "\"\\ud800\"").Read(out _).IsSyntax.ShouldBeTrue();
    }

    [Theory]
    [InlineData("id", "\\u0069d")]
    [InlineData("pubkey", "\\u0070\\u0075\\u0062\\u006B\\u0065\\u0079")]
    [InlineData("created_at", "created\\u005fat")]
    [InlineData("content", "conten\\u0074")]
    public void A_member_name_may_be_escaped(string member, string escaped)
    {
        new EventText().Read(out var plain).ShouldBe(default);
        new EventText().Renamed(member, escaped).Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeFalse();
        view.Id.ShouldBe(plain.Id);
        view.PublicKey.ShouldBe(plain.PublicKey);
        view.CreatedAt.ShouldBe(plain.CreatedAt);
        view.Content.ShouldBe(plain.Content);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("pubkey")]
    [InlineData("sig")]
    public void Hex_digits_may_be_escaped(string member)
    {
        var text = new EventText();
        text.Read(out var plain).ShouldBe(default);
        var digits = text.Json[(text.PositionOf(member) - 9)..].Split('"')[1];
        text.With(member, $"\"\\u{(int)digits[0]:x4}{digits[1..]}\"").Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeFalse();
        (view.Id, view.PublicKey, view.Signature).ShouldBe((plain.Id, plain.PublicKey, plain.Signature));
        text.With(member, $"\"\\u0041{digits[1..]}\"").Read(out _).Kind.ShouldBe(Wire.ReadErrorKind.InvalidValue);
        text.With(member, $"\"{digits}\\u0061\"").Read(out _).Kind.ShouldBe(Wire.ReadErrorKind.InvalidValue);
    }

    [Theory]
    [InlineData("[[\"t\", \"a\"]]")]
    [InlineData("[ [\"t\",\"a\"]]")]
    [InlineData("[[\"t\",\"a\"]\n]")]
    [InlineData("[\t]")]
    public void White_space_inside_tags_is_noticed(string tags)
    {
        new EventText().With("tags", tags).Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeFalse();
        view.Tags.IsCompact.ShouldBeFalse();
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[[\"\"]]", 1)]
    [InlineData("[[\"a b\",\" \\n \"],[\"[\",\"]\",\",\"]]", 2)]
    public void White_space_and_brackets_inside_strings_are_not(string tags, int count)
    {
        new EventText().With("tags", tags).Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeTrue();
        view.Tags.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData(" 1700000000")]
    [InlineData("1700000000 ")]
    [InlineData("\r\n1700000000\t")]
    public void White_space_around_a_value_is_noticed(string createdAt)
    {
        new EventText().With("created_at", createdAt).Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeFalse();
        view.CreatedAt.Seconds.ShouldBe(1700000000);
    }

    [Fact]
    public void Foreign_escapes_alone_do_not_make_an_event_less_compact()
    {
        new EventText().With("content", "\"\\u0041\\/\"").Read(out var view).ShouldBe(default);
        view.IsCompact.ShouldBeTrue();
        view.Content.ToString().ShouldBe("A/");
    }
}
