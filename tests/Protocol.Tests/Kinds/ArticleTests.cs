namespace NostrToolkit.Protocol.Tests;

public sealed class ArticleTests
{
    private static readonly string Event = "b3e392b11f5d4f28321cedd09303a748acfd0487aea5a7450b3481c60b6e4f87";
    private static readonly string Author = "a695f6b60119d9521934a691347d9f78e8770b56da16bb255ee286ddf9fda919";

    // NIP-23's own example, with the text cut short.
    private static readonly string[][] Example =
    [
        ["d", "lorem-ipsum"],
        ["title", "Lorem Ipsum"],
        ["published_at", "1296962229"],
        ["t", "placeholder"],
        ["e", Event, "wss://relay.example.com"],
        ["a", $"30023:{Author}:ipsum", "wss://relay.nostr.org"],
    ];

    [Fact]
    public void The_example_of_the_NIP_is_read_and_written()
    {
        var article = Typed.Through<Article>("Lorem [ipsum]", Example);

        article.Identifier.ShouldBe("lorem-ipsum");
        article.Title.ShouldBe("Lorem Ipsum");
        article.PublishedAt.ShouldBe(new UnixTime(1296962229));
        article.Topics.ShouldBe(["placeholder"]);
        article.Events.ShouldHaveSingleItem().Id.ToString().ShouldBe(Event);
        article.Events[0].Relay.ToString().ShouldBe("wss://relay.example.com");
        article.Addresses.ShouldHaveSingleItem().Address.ToString().ShouldBe($"30023:{Author}:ipsum");
        article.Text.ShouldBe("Lorem [ipsum]");
        (article.Summary, article.Image).ShouldBe((null, null));
        article.OtherTags.ShouldBeEmpty();
    }

    [Fact]
    public void Its_filters_ask_for_it()
    {
        var author = Typed.Key(Author);

        Article.Filter.ByIdentifier("lorem-ipsum").Tags!['d'].ShouldBe(["lorem-ipsum"]);
        Article.Filter.ByTopics("a", "b").Tags!['t'].ShouldBe(["a", "b"]);
        Article.Filter.ByPeople(author).Tags!['p'].ShouldBe([Author]);
        Article.Filter.ByAuthor(author).Authors.ShouldBe([author]);
        Article.Filter.All().Kinds.ShouldBe([new Kind(30023)]);
    }

    [Fact]
    public void Its_address_has_its_identifier()
    {
        var author = Typed.Key(Author);
        Typed.Read<Article>("", Example).AddressOf(author).ToString().ShouldBe($"30023:{Author}:lorem-ipsum");
    }

    [Fact]
    public void Without_an_identifier_it_is_none() => Typed.Error<Article>("text", ["title", "x"]).ShouldBe(new KindError(KindErrorKind.MissingTag, "d"));
}
