using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip70Tests
{
    private static readonly Draft Note = new(1, ["t", "x"], ["-"]);

    [Theory]
    [InlineData("[[\"-\"]]", true)]
    [InlineData("[[\"t\",\"-\"],[\"-\"]]", true)]
    [InlineData("[[\"\\u002d\"]]", true)]
    [InlineData("[[\"-\",\"more\"]]", true)]
    [InlineData("[[\"t\",\"-\"]]", false)]
    [InlineData("[[\"--\"]]", false)]
    [InlineData("[[\"\"]]", false)]
    [InlineData("[]", false)]
    public void An_event_is_protected_by_its_tag(string tags, bool isProtected)
        => Nip70.IsProtected(new Draft(1) { RawTags = tags }.View()).ShouldBe(isProtected);

    [Fact]
    public void Only_its_author_publishes_it()
    {
        Check(Note).ShouldBe(PublishVerdict.AuthenticationRequired);
        Check(Note, Draft.Bob).ShouldBe(PublishVerdict.NotTheAuthor);
        Check(Note, Draft.Alice).ShouldBe(PublishVerdict.Allowed);
        Check(Note, Draft.Bob, Draft.Alice).ShouldBe(PublishVerdict.Allowed);
    }

    [Fact]
    public void Any_other_event_may_be_published_by_anybody()
    {
        Check(new Draft(1)).ShouldBe(PublishVerdict.Allowed);
        Check(new Draft(1), Draft.Bob).ShouldBe(PublishVerdict.Allowed);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(16, true)]
    [InlineData(1, false)]
    [InlineData(7, false)]
    public void A_repost_that_holds_a_protected_event_is_refused_even_to_its_author(int kind, bool isRefused)
    {
        var repost = new Draft((ushort)kind) { Content = System.Text.Encoding.UTF8.GetString(Note.View().Json.Span) };
        Check(repost, Draft.Alice).ShouldBe(isRefused ? PublishVerdict.EmbedsProtected : PublishVerdict.Allowed);
        Check(repost with { Content = repost.Content.Replace("[\"-\"]", "[\"x\"]") }).ShouldBe(PublishVerdict.Allowed);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("words", false)]
    [InlineData("{", false)]
    [InlineData("[]", false)]
    [InlineData("{\"tags\":1}", false)]
    [InlineData("{\"tags\":[[\"-\"]", true)]
    [InlineData("{\"content\":{\"tags\":[[\"-\"]]}}", false)]
    [InlineData("{\"tags\":[],\"tags\":[[\"-\"]]}", true)]
    [InlineData(" { \"\\u0074ags\" : [ [ \"\\u002d\" ] ] } ", true)]
    public void What_looks_like_a_protected_event_is_one(string content, bool isOne)
        => Nip70.EmbedsProtected(new Draft(6) { Content = content }.View()).ShouldBe(isOne);

    [Fact]
    public void A_repost_that_is_protected_itself_is_first_of_all_that()
        => Check(new Draft(6, [.. Nip70.Protection]) { Content = JsonSerializer.Serialize(new { tags = new[] { new[] { "-" } } }) })
            .ShouldBe(PublishVerdict.AuthenticationRequired);

    private static PublishVerdict Check(Draft draft, params string[] keys)
        => Nip70.Check(draft.View(), keys.Select(static key => PublicKey.TryParse(key, out var parsed) ? parsed : default).ToHashSet());
}
